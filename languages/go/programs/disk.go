// Fills the work folder, 1 MiB at a time, until there is no space left.
// Go returns the kernel's refusal as an error that wraps ENOSPC, and the program goes on.
package main

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

func main() {
	block := make([]byte, 1<<20)
	file, err := os.Create("big.dat")
	count := 0
	for err == nil {
		if _, err = file.Write(block); err == nil {
			count++
		}
	}
	if !errors.Is(err, syscall.ENOSPC) {
		panic(err)
	}
	fmt.Println("disk full after", count, "MiB")
}
