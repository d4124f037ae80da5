// Panics, and nobody recovers: Go prints the goroutine's stack and ends with status 2.
package main

import "fmt"

func priceOf(fruit string) int {
	prices := map[string]int{"apple": 3, "pear": 4}
	price, known := prices[fruit]
	if !known {
		panic("no price for " + fruit)
	}
	return price
}

func main() {
	fmt.Println(priceOf("plum"))
}
