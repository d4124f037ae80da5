// Calls itself for ever, with a limit of its own for the stack.
package main

import (
	"fmt"
	"runtime/debug"
)

func descend(depth int) int {
	return descend(depth+1) + depth
}

func main() {
	debug.SetMaxStack(1 << 20)
	fmt.Println(descend(0))
}
