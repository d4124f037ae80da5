package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func missingTokens(tokens []int) []int {
	// The sum of both missing numbers; one of them is at most half of it, the other is more.
	last := len(tokens) + 2
	sum := last * (last + 1) / 2
	for _, token := range tokens {
		sum -= token
	}
	half := (sum - 1) / 2
	smaller := half * (half + 1) / 2
	for _, token := range tokens {
		if token <= half {
			smaller -= token
		}
	}
	return []int{smaller, sum - smaller}
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

func textOfInts(values []int) string {
	return fmt.Sprint(len(values)) + "\n" + strings.Trim(fmt.Sprint(values), "[]")
}

func main() {
	tokens := readInts()
	fmt.Println(textOfInts(missingTokens(tokens)))
}
