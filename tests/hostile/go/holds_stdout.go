// Ends while ten children hold its output open.
package main

import (
	"fmt"
	"os"
	"os/exec"
)

func main() {
	for i := 0; i < 10; i++ {
		child := exec.Command("sleep", "3600")
		child.Stdout = os.Stdout
		child.Start()
	}
	fmt.Println("gone")
}
