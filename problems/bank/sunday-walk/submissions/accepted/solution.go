package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func countWalks(town []string) int {
	const modulus = 1_000_000_007
	type walks struct{ with, without int }
	known := make([]walks, len(town[0])+1)
	known[1].without = 1
	for _, street := range town {
		for column, crossing := range street {
			west, here := known[column], &known[column+1]
			here.with = (here.with + west.with) % modulus
			here.without = (here.without + west.without) % modulus
			switch crossing {
			case 'I':
				*here = walks{with: (here.with + here.without) % modulus}
			case '#':
				*here = walks{}
			}
		}
	}
	return known[len(known)-1].with
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

func readStrings() []string {
	values := make([]string, readInt())
	for i := range values {
		values[i] = readLine()
	}
	return values
}

func main() {
	town := readStrings()
	fmt.Println(countWalks(town))
}
