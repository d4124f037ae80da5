package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func buildWaves(modules int, needs [][]int) int {
	// Too slow: looks for the modules that miss nothing among all of them, for each wave.
	missing := make([]int32, modules)
	neededBy := make([][]int, modules)
	for _, pair := range needs {
		missing[pair[0]]++
		neededBy[pair[1]] = append(neededBy[pair[1]], pair[0])
	}
	waves := 0
	for done := 0; done < modules; waves++ {
		wave := []int{}
		for module, count := range missing {
			if count == 0 {
				wave = append(wave, module)
			}
		}
		if len(wave) == 0 {
			return -1
		}
		for _, need := range wave {
			missing[need] = -1
			for _, module := range neededBy[need] {
				missing[module]--
			}
		}
		done += len(wave)
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
