// Ignores every signal that can be, then sleeps.
package main

import (
	"os/signal"
	"syscall"
	"time"
)

func main() {
	for number := syscall.Signal(1); number < 65; number++ {
		signal.Ignore(number)
	}
	time.Sleep(time.Hour)
}
