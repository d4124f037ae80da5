// Reads where there is no input: the end, at once.
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	if bufio.NewScanner(os.Stdin).Scan() {
		fmt.Println("SOMETHING")
	} else {
		fmt.Println("end")
	}
}
