// Calls itself for ever: its stack grows on the heap, which is full before Go's own limit of 1 GB is reached.
package main

import "fmt"

func descend(depth int) int {
	return descend(depth+1) + depth
}

func main() {
	fmt.Println(descend(0))
}
