// Closes stdout's reader, its own pipe, and prints: Go dies of SIGPIPE on descriptor 1.
package main

import (
	"os"
	"syscall"
)

func main() {
	var ends [2]int
	syscall.Pipe(ends[:])
	syscall.Dup2(ends[1], 1)
	syscall.Close(ends[0])
	os.Stdout.WriteString("nobody reads this\n")
}
