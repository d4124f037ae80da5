// A thousand timers, each of which starts itself again, for ever.
package main

import "time"

func ring() {
	time.AfterFunc(time.Millisecond, ring)
}

func main() {
	for i := 0; i < 1000; i++ {
		ring()
	}
	select {}
}
