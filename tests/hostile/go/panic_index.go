// Reads behind the end of a slice.
package main

import "fmt"

func main() {
	numbers := make([]int, 3)
	fmt.Println(numbers[len(numbers)])
}
