// Starts children that only wait, until the kernel refuses one more.
// For a process Go returns the refusal as an error; for a thread of its own it would just die.
package main

import (
	"fmt"
	"os/exec"
)

func main() {
	for count := 0; count < 1000; count++ {
		if err := exec.Command("sleep", "60").Start(); err != nil {
			fmt.Println("refused after", count)
			return
		}
	}
	fmt.Println("never refused")
}
