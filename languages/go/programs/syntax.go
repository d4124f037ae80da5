// Forgets a parenthesis on line 4: the compiler reports it, and nothing is run.
package main
func main() {
	println("never printed"
}
