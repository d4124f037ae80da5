package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func largestBanner(places []int, heights []int) []int {
	left, right := 0, len(places)-1
	largest, best := 0, []int{left, right}
	for left < right {
		area := (places[right] - places[left]) * min(heights[left], heights[right])
		if area > largest {
			largest, best = area, []int{left, right}
		}
		if heights[left] < heights[right] {
			left++
		} else {
			right--
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
	places := readInts()
	heights := readInts()
	fmt.Println(textOfInts(largestBanner(places, heights)))
}
