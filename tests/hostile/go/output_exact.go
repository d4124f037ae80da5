// Prints exactly 64 KiB.
package main

import (
	"fmt"
	"strings"
)

func main() {
	fmt.Print(strings.Repeat("x", 1<<16))
}
