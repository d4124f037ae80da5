// A constant with more digits than the compiler wants to count.
package main

const huge = 1 << 1000 * 1 << 1000

func main() {
	println(huge)
}
