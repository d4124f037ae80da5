// Prints a dot every tenth of a second, for ever.
package main

import (
	"fmt"
	"time"
)

func main() {
	for range time.Tick(100 * time.Millisecond) {
		fmt.Print(".")
	}
}
