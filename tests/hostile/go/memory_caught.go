// Asks for a slice that is longer than any may be, catches the panic and goes on.
package main

import "fmt"

var size = 1 << 62

func main() {
	defer func() {
		if recover() != nil {
			fmt.Println("caught")
		}
	}()
	fmt.Println(len(make([]byte, size)))
}
