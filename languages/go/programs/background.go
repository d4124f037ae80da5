// Leaves a sleeping process and two files behind and ends at once: the next run must find neither.
// The child has a session of its own, so that killing the program's group would not be enough.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"
)

func main() {
	child := exec.Command("sleep", "300")
	child.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	child.Start()
	os.WriteFile("left.txt", []byte("left behind\n"), 0o644)
	os.WriteFile("/tmp/left.txt", []byte("left behind\n"), 0o644)
	fmt.Println("left behind")
}
