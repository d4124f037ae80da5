package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
)

func ploughedRoad(cleared [][]int, run []int) [][]int {
	first, last := run[0], run[1]
	from := sort.Search(len(cleared), func(i int) bool { return cleared[i][1]+1 >= first })
	to := sort.Search(len(cleared), func(i int) bool { return cleared[i][0] > last+1 })
	if from < to {
		first = min(first, cleared[from][0])
		last = max(last, cleared[to-1][1])
	}
	answer := append([][]int{}, cleared[:from]...)
	answer = append(answer, []int{first, last})
	return append(answer, cleared[to:]...)
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

func textOfIntLists(rows [][]int) string {
	lines := []string{fmt.Sprint(len(rows))}
	for _, row := range rows {
		lines = append(lines, textOfInts(row))
	}
	return strings.Join(lines, "\n")
}

func main() {
	cleared := readIntLists()
	run := readInts()
	fmt.Println(textOfIntLists(ploughedRoad(cleared, run)))
}
