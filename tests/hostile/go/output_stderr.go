// Prints to stderr for ever.
package main

func main() {
	for {
		println("complaint")
	}
}
