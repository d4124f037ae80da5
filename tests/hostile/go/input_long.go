// Reads a line that is too long for a Scanner: it stops, and only who asks is told.
package main

import (
	"bufio"
	"fmt"
	"strings"
)

func main() {
	scanner := bufio.NewScanner(strings.NewReader(strings.Repeat("x", 1<<20)))
	fmt.Println(scanner.Scan(), scanner.Err())
}
