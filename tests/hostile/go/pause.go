// Waits for a signal that nobody sends.
package main

import (
	"os"
	"os/signal"
)

func main() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals)
	for {
		<-signals
	}
}
