package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func streetOrgan(coins []int) []int {
	first, running := 0, 0
	best := []int{0, 0, coins[0]}
	for house, some := range coins {
		if running <= 0 {
			first, running = house, 0
		}
		running += some
		shorter := house-first < best[1]-best[0]
		if running > best[2] || running == best[2] && shorter {
			best = []int{first, house, running}
		}
	}
	return best
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
	coins := readInts()
	fmt.Println(textOfInts(streetOrgan(coins)))
}
