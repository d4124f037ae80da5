// A source whose lines end with CR LF, which are not in its strings.
package main

import (
	"fmt"
	"strings"
)

func main() {
	if strings.Contains(`
`, "\r") {
		fmt.Println("RETURN")
	}
	fmt.Println("fine")
}
