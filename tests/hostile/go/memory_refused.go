// Asks for 128 TiB at once: Go calls that out of memory, and gives up.
package main

import "os"

var size = 1 << 47

func main() {
	block := make([]byte, size)
	os.Exit(int(block[0]))
}
