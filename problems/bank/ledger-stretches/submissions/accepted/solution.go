package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func ledgerStretches(entries []int, target int) int {
	seen := map[int]int{0: 1} // how often each balance occurred, that before the first day included
	balance, fitting := 0, 0
	for _, entry := range entries {
		balance += entry
		fitting += seen[balance-target]
		seen[balance]++
	}
	return fitting
}

// You need not look below this line: it reads the input and prints the answer.
var stdin = bufio.NewReader(os.Stdin)

func readLine() string {
	line, _ := stdin.ReadString('\n')
	return strings.TrimRight(line, "\r\n")
}

func readInt() int {
	value, _ := strconv.Atoi(readLine())
	return value
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
	entries := readInts()
	target := readInt()
	fmt.Println(ledgerStretches(entries, target))
}
