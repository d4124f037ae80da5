// Reads all of stdin and prints the length of each line in front of it.
package main

import (
	"bufio"
	"fmt"
	"os"
	"unicode/utf8"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		fmt.Println(utf8.RuneCountInString(lines.Text()), lines.Text())
	}
}
