// Says what Go says when memory runs out, and has used none.
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "fatal error: runtime: out of memory")
	os.Exit(1)
}
