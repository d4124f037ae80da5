// Follows a pointer to nothing: Go catches the signal and panics.
package main

type node struct{ next *node }

func main() {
	var first *node
	first.next = first
}
