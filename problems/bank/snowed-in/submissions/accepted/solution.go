package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
)

func leastSnow(huts int, paths [][]int) int {
	group := make([]int, huts)
	for hut := range group {
		group[hut] = hut
	}
	find := func(hut int) int {
		for group[hut] != hut {
			group[hut] = group[group[hut]]
			hut = group[hut]
		}
		return hut
	}
	sort.Slice(paths, func(i, j int) bool { return paths[i][2] < paths[j][2] })
	total, missing := 0, huts-1
	for _, path := range paths {
		a, b := find(path[0]), find(path[1])
		if a != b {
			group[a] = b
			total += path[2]
			missing--
		}
	}
	if missing > 0 {
		return -1
	}
	return total
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

func main() {
	huts := readInt()
	paths := readIntLists()
	fmt.Println(leastSnow(huts, paths))
}
