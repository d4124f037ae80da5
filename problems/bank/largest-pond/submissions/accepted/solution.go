package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func countPonds(field []string) []int {
	rows, columns := len(field), len(field[0])
	seen := make([]bool, rows*columns)
	ponds, largest := 0, 0
	for start := range seen {
		if field[start/columns][start%columns] != '~' || seen[start] {
			continue
		}
		ponds++
		size := 0
		seen[start] = true
		stack := []int{start}
		for len(stack) > 0 {
			square := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			size++
			row, column := square/columns, square%columns
			for _, next := range [][2]int{{row - 1, column}, {row + 1, column}, {row, column - 1}, {row, column + 1}} {
				r, c := next[0], next[1]
				if r < 0 || r >= rows || c < 0 || c >= columns || field[r][c] != '~' || seen[r*columns+c] {
					continue
				}
				seen[r*columns+c] = true
				stack = append(stack, r*columns+c)
			}
		}
		largest = max(largest, size)
	}
	return []int{ponds, largest}
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

func readStrings() []string {
	values := make([]string, readInt())
	for i := range values {
		values[i] = readLine()
	}
	return values
}

func textOfInts(values []int) string {
	return fmt.Sprint(len(values)) + "\n" + strings.Trim(fmt.Sprint(values), "[]")
}

func main() {
	field := readStrings()
	fmt.Println(textOfInts(countPonds(field)))
}
