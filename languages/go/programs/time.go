// Turns in a loop that never ends until the clock runs out: it is stopped with SIGKILL.
// Go's scheduler can interrupt such a loop for other goroutines, but nothing here ends it.
package main

import "fmt"

func main() {
	fmt.Println("looping")
	for {
	}
}
