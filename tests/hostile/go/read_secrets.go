// Reads what only root may.
package main

import (
	"fmt"
	"os"
)

func main() {
	for _, path := range []string{"/etc/shadow", "/run/code-runner/key", "/proc/1/environ", "/proc/1/mem", "/proc/kcore"} {
		if _, err := os.ReadFile(path); err == nil {
			fmt.Println("READ", path)
		}
	}
	fmt.Println("refused")
}
