package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func countHoles(rolls [][]int) []int {
	holes := make([]int, len(rolls))
	for i, roll := range rolls {
		holes[i] = upTo(roll[1]) - upTo(roll[0]-1)
	}
	return holes
}

func upTo(last int) int {
	holes := 0
	for half := 1; half <= last; half *= 2 {
		holes += (last+1)/(2*half)*half + max(0, (last+1)%(2*half)-half)
	}
	return holes
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

func readIntLists() [][]int {
	rows := make([][]int, readInt())
	for i := range rows {
		rows[i] = readInts()
	}
	return rows
}

func textOfInts(values []int) string {
	return fmt.Sprint(len(values)) + "\n" + strings.Trim(fmt.Sprint(values), "[]")
}

func main() {
	rolls := readIntLists()
	fmt.Println(textOfInts(countHoles(rolls)))
}
