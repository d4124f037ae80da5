// Catches its own panic and goes on.
package main

import "fmt"

func main() {
	defer func() { fmt.Println("caught", recover()) }()
	panic("no price for plum")
}
