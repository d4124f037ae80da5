package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
)

func growingRow(heights []int) int {
	lowestLast := []int{}
	for _, height := range heights {
		length := sort.SearchInts(lowestLast, height)
		if length == len(lowestLast) {
			lowestLast = append(lowestLast, height)
		} else {
			lowestLast[length] = height
		}
	}
	return len(lowestLast)
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
	heights := readInts()
	fmt.Println(growingRow(heights))
}
