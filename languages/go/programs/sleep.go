// Sleeps for an hour: the wall clock stops it, although it uses no CPU time at all.
// In Go a sleeping goroutine is only an entry in a timer: with no other, the whole program waits.
package main

import (
	"fmt"
	"time"
)

func main() {
	fmt.Println("sleeping")
	time.Sleep(time.Hour)
}
