// Divides by zero: Go catches the signal and panics.
package main

import "fmt"

var zero = 0

func main() {
	fmt.Println(1 / zero)
}
