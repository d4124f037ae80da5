// Ends although a goroutine never does.
package main

import "fmt"

func main() {
	go func() {
		for {
		}
	}()
	fmt.Println("bye")
}
