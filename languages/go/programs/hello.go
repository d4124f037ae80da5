// Prints one line and ends with status 0.
package main

import "fmt"

func main() {
	fmt.Println("Hello, world!")
}
