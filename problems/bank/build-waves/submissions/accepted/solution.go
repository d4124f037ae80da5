package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func buildWaves(modules int, needs [][]int) int {
	missing := make([]int, modules)
	neededBy := make([][]int, modules)
	for _, pair := range needs {
		missing[pair[0]]++
		neededBy[pair[1]] = append(neededBy[pair[1]], pair[0])
	}
	wave := []int{}
	for module, count := range missing {
		if count == 0 {
			wave = append(wave, module)
		}
	}
	waves, compiled := 0, 0
	for len(wave) > 0 {
		waves++
		compiled += len(wave)
		following := []int{}
		for _, need := range wave {
			for _, module := range neededBy[need] {
				missing[module]--
				if missing[module] == 0 {
					following = append(following, module)
				}
			}
		}
		wave = following
	}
	if compiled < modules {
		return -1
	}
	return waves
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
	modules := readInt()
	needs := readIntLists()
	fmt.Println(buildWaves(modules, needs))
}
