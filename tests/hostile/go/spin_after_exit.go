// Ends at once and leaves a child that burns CPU.
package main

import (
	"fmt"
	"os/exec"
)

func main() {
	exec.Command("sh", "-c", "while :; do :; done").Start()
	fmt.Println("gone")
}
