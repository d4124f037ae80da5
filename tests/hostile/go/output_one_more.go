// Prints 64 KiB and one byte.
package main

import (
	"fmt"
	"strings"
)

func main() {
	fmt.Print(strings.Repeat("x", 1<<16+1))
}
