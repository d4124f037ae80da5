package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func posterOnTheFence(planks []int) int {
	best := 0
	stack := []int{} // positions; their planks get higher from bottom to top
	for i := 0; i <= len(planks); i++ {
		height := 0
		if i < len(planks) {
			height = planks[i]
		}
		for len(stack) > 0 && planks[stack[len(stack)-1]] >= height {
			lowest := planks[stack[len(stack)-1]]
			stack = stack[:len(stack)-1]
			left := -1
			if len(stack) > 0 {
				left = stack[len(stack)-1]
			}
			best = max(best, lowest*(i-left-1))
		}
		stack = append(stack, i)
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

func main() {
	planks := readInts()
	fmt.Println(posterOnTheFence(planks))
}
