// Grows a slice, 1 MiB at a time, until the kernel kills it: no panic, just SIGKILL.
// Go has no heap limit that fails: its GOMEMLIMIT only makes the garbage collector work harder.
package main

import (
	"bytes"
	"time"
)

var blocks [][]byte

func main() {
	for {
		blocks = append(blocks, bytes.Repeat([]byte("x"), 1<<20))
		time.Sleep(3 * time.Millisecond)
	}
}
