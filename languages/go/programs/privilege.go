// Tries to become root, to write to the system and to kill the supervisor: all must be refused.
// Go returns each refusal as an error: the calls are the kernel's, and so is the answer.
package main

import (
	"fmt"
	"os"
	"syscall"
)

var status = 0

func attempt(what string, err error) {
	if err != nil {
		fmt.Println(what + ": refused")
		return
	}
	fmt.Println(what + ": DONE")
	status = 1
}

func main() {
	attempt("become root", syscall.Setuid(0))
	_, err := os.Create("/etc/code-runner-was-here")
	attempt("write /etc", err)
	attempt("kill the supervisor", syscall.Kill(1, syscall.SIGKILL))
	os.Exit(status)
}
