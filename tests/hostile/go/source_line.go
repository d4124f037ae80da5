// Says that it is another file: errors are told of that one.
package main

//line /etc/shadow:7
func main() {
	plum()
}
