// Allows itself ten threads and needs more: its own limit, not ours.
package main

import (
	"runtime/debug"
	"syscall"
)

func main() {
	debug.SetMaxThreads(10)
	for i := 0; i < 20; i++ {
		go syscall.Pause()
	}
	syscall.Pause()
}
