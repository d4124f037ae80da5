// A hundred goroutines wait where one panics, and Go is told to print the stacks of all.
package main

import (
	"runtime/debug"
	"strings"
)

func descend(depth int, words string) {
	if depth > 0 {
		descend(depth-1, words+"x")
	} else {
		select {}
	}
}

func main() {
	debug.SetTraceback("all")
	for i := 0; i < 2000; i++ {
		go descend(90, "x")
	}
	for i := 0; i < 1000; i++ {
		go func() {}()
	}
	panic(strings.Repeat("no price for plum ", 50000))
}
