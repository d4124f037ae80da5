package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func honeyLabel(beds []int, kinds int) int {
	// Too slow: begins at each bed, though it stops when what is left is too short, and needs no set.
	small := map[int]int32{}
	kind := make([]int32, len(beds))
	for i, bed := range beds {
		if _, known := small[bed]; !known {
			small[bed] = int32(len(small))
		}
		kind[i] = small[bed]
	}
	seen := make([]int32, len(small)) // the last beginning from which the kind was met, from 1
	longest := 0
	for start := 0; start+longest < len(kind); start++ {
		named, length := 0, 0
		for _, one := range kind[start:] {
			if seen[one] != int32(start+1) {
				if named == kinds {
					break
				}
				seen[one] = int32(start + 1)
				named++
			}
			length++
		}
		longest = max(longest, length)
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
