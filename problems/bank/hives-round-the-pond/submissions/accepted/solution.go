package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func hivesRoundThePond(honey []int) int {
	// With the first hive open and with it closed: the most with the last hive closed, and with it open.
	open, openLast := honey[0], honey[0]
	closed, closedLast := 0, 0
	for i := 1; i < len(honey); i++ {
		if i == 1 {
			openLast = 0 // it stands beside the first
		} else {
			open, openLast = max(open, openLast), open+honey[i]
		}
		closed, closedLast = max(closed, closedLast), closed+honey[i]
	}
	if len(honey) == 1 {
		return honey[0]
	}
	// The last hive stands beside the first.
	return max(open, closed, closedLast)
}

// You need not look below this line: it reads the input and prints the answer.
var stdin = bufio.NewReader(os.Stdin)

func readLine() string {
	line, _ := stdin.ReadString('\n')
	return strings.TrimRight(line, "\r\n")
}

func readInts() []int {
	readLine() // how many there are
	words := strings.Fields(readLine())
	values := make([]int, len(words))
	for i, word := range words {
		values[i], _ = strconv.Atoi(word)
	}
	return values
}

func main() {
	honey := readInts()
	fmt.Println(hivesRoundThePond(honey))
}
