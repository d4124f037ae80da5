// Writes to its own program, replaces and deletes it.
package main

import (
	"fmt"
	"os"
)

func main() {
	done := false
	if file, err := os.OpenFile("main", os.O_WRONLY, 0); err == nil {
		done = file != nil
	}
	os.WriteFile("other", nil, 0600)
	if done || os.Rename("other", "main") == nil || os.Remove("main") == nil || os.Remove("main.go") == nil {
		fmt.Println("CHANGED")
	} else {
		fmt.Println("refused")
	}
}
