// A child process grows until the kernel kills it; the parent only waits, and lives on.
// Go cannot fork, so the program starts itself again; the limit holds for both together.
package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
)

var blocks [][]byte

func main() {
	for len(os.Args) > 1 {
		blocks = append(blocks, bytes.Repeat([]byte("x"), 1<<20))
	}
	exec.Command(os.Args[0], "child").Run()
	fmt.Println("parent survived")
}
