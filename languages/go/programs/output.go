// Prints lines for ever: it is stopped as soon as it has written more than the output limit.
// Go does not buffer stdout: each line is one system call.
package main

import "fmt"

func main() {
	for {
		fmt.Println("All work and no play makes Jack a dull boy.")
	}
}
