package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func fewestCoins(coins []int, price int) int {
	impossible := price + 1
	fewest := make([]int, price+1)
	for amount := 1; amount <= price; amount++ {
		fewest[amount] = impossible
		for _, coin := range coins {
			if coin <= amount {
				fewest[amount] = min(fewest[amount], fewest[amount-coin]+1)
			}
		}
	}
	if fewest[price] == impossible {
		return -1
	}
	return fewest[price]
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
	coins := readInts()
	price := readInt()
	fmt.Println(fewestCoins(coins, price))
}
