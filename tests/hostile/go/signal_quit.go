// Sends itself SIGQUIT: Go prints the stacks of all goroutines and ends with status 2.
package main

import (
	"os"
	"syscall"
	"time"
)

func main() {
	syscall.Kill(os.Getpid(), syscall.SIGQUIT)
	time.Sleep(time.Hour)
}
