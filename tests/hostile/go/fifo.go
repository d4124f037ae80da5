// Makes a pipe file and opens it for reading: nobody will ever write to it.
package main

import (
	"os"
	"syscall"
)

func main() {
	syscall.Mkfifo("pipe", 0600)
	os.Open("pipe")
}
