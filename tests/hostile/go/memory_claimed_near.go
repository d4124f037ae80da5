// Uses nine tenths of what it may, then says what Go says when memory runs out.
package main

import (
	"bytes"
	"fmt"
	"os"
)

func main() {
	block := bytes.Repeat([]byte("x"), 230<<20)
	fmt.Fprintln(os.Stderr, "fatal error: runtime: out of memory")
	os.Exit(len(block) >> 20 / 230)
}
