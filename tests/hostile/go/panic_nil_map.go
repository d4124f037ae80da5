// Writes to a map that is not there.
package main

func main() {
	var prices map[string]int
	prices["plum"] = 3
}
