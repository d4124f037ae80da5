package main

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
)

func middleBrightness(north []int, south []int, nights [][]int) []int {
	answers := make([]int, len(nights))
	for k, night := range nights {
		first, second := north[night[0]:night[1]], south[night[2]:night[3]]
		count := len(first) + len(second)
		half := (count + 1) / 2
		low, high := max(0, half-len(second)), min(half, len(first))
		for low < high {
			middle := (low + high) / 2
			if first[middle] < second[half-middle-1] {
				low = middle + 1
			} else {
				high = middle
			}
		}
		i, j := low, half-low
		lower, upper := math.MinInt, math.MaxInt
		if i > 0 {
			lower = first[i-1]
		}
		if j > 0 {
			lower = max(lower, second[j-1])
		}
		if i < len(first) {
			upper = first[i]
		}
		if j < len(second) {
			upper = min(upper, second[j])
		}
		if count%2 == 1 {
			upper = lower
		}
		answers[k] = lower + upper
	}
	return answers
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
	north := readInts()
	south := readInts()
	nights := readIntLists()
	fmt.Println(textOfInts(middleBrightness(north, south, nights)))
}
