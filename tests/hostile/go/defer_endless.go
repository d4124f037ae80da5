// Panics, but what is deferred never returns.
package main

import "time"

func main() {
	defer time.Sleep(time.Hour)
	panic("never printed")
}
