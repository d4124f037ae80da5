// Replaces itself by itself, for ever.
package main

import (
	"os"
	"syscall"
)

func main() {
	syscall.Exec("/proc/self/exe", os.Args, os.Environ())
}
