package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func honeyLabel(beds []int, kinds int) int {
	count := map[int]int{} // beds of each kind in the window
	left, longest := 0, 0
	for right := range beds {
		count[beds[right]]++
		for len(count) > kinds {
			gone := beds[left]
			left++
			count[gone]--
			if count[gone] == 0 {
				delete(count, gone)
			}
		}
		if right-left+1 > longest {
			longest = right - left + 1
		}
	}
	return longest
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
	beds := readInts()
	kinds := readInt()
	fmt.Println(honeyLabel(beds, kinds))
}
