// Imports what it does not use: an error in Go.
package main

import "fmt"

func main() {
	price := 3
}
