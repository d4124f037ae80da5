// Switches the garbage collector off and makes garbage.
package main

import "runtime/debug"

var block []byte

func main() {
	debug.SetGCPercent(-1)
	for {
		block = make([]byte, 1<<16)
		for i := 0; i < len(block); i += 4096 {
			block[i] = 1
		}
	}
}
