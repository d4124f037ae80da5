// Waits for itself while a timer would still ring: Go does not call that a deadlock.
package main

import (
	"sync"
	"time"
)

func main() {
	time.AfterFunc(time.Hour, func() {})
	go func() {
		for {
			time.Sleep(time.Minute)
		}
	}()
	var lock sync.Mutex
	lock.Lock()
	lock.Lock()
}
