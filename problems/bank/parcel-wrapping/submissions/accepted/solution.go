package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func parcelWrapping(log string) int {
	opening := map[byte]byte{')': '(', ']': '[', '}': '{'}
	open := []byte{}
	for i := 0; i < len(log); i++ {
		partner, closes := opening[log[i]]
		if !closes {
			open = append(open, log[i])
		} else if len(open) > 0 && open[len(open)-1] == partner {
			open = open[:len(open)-1]
		} else {
			return i
		}
	}
	if len(open) > 0 {
		return len(log)
	}
	return -1
}

// You need not look below this line: it reads the input and prints the answer.
var stdin = bufio.NewReader(os.Stdin)

func readLine() string {
	line, _ := stdin.ReadString('\n')
	return strings.TrimRight(line, "\r\n")
}

func main() {
	log := readLine()
	fmt.Println(parcelWrapping(log))
}
