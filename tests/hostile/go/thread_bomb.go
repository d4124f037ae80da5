// Starts threads until one is refused: every goroutine keeps its thread busy in the kernel.
package main

import (
	"runtime"
	"syscall"
)

func main() {
	for i := 0; i < 1000; i++ {
		go func() {
			runtime.LockOSThread()
			syscall.Pause()
		}()
	}
	syscall.Pause()
}
