// Uses 192 MiB of the 256 MiB that it may.
package main

import (
	"bytes"
	"fmt"
)

func main() {
	block := bytes.Repeat([]byte("x"), 192<<20)
	if block[len(block)/2] == 'x' {
		fmt.Println("fits")
	}
}
