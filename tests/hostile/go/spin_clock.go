// Reads the clock for ever.
package main

import "time"

func main() {
	for start := time.Now(); time.Since(start) >= 0; {
	}
}
