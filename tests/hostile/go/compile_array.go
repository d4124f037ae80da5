// An array that is larger than any memory.
package main

var array [1 << 60]int

func main() {
	array[1] = 1
}
