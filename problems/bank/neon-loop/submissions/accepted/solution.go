package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func neonLoop(photo string) int {
	border := make([]int, len(photo)) // of each prefix: how many letters at its beginning stand at its end as well
	length := 0
	for i := 1; i < len(photo); i++ {
		for length > 0 && photo[i] != photo[length] {
			length = border[length-1]
		}
		if photo[i] == photo[length] {
			length++
		}
		border[i] = length
	}
	return len(photo) - length
}

// You need not look below this line: it reads the input and prints the answer.
var stdin = bufio.NewReader(os.Stdin)

func readLine() string {
	line, _ := stdin.ReadString('\n')
	return strings.TrimRight(line, "\r\n")
}

func main() {
	photo := readLine()
	fmt.Println(neonLoop(photo))
}
