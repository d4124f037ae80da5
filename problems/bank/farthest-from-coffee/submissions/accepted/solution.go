package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func farthestDesk(plan []string) []int {
	type square struct{ row, column int }
	steps := make([][]int, len(plan))
	queue := []square{}
	for row, line := range plan {
		steps[row] = make([]int, len(line))
		for column := range line {
			steps[row][column] = -1
			if line[column] == 'K' {
				steps[row][column] = 0
				queue = append(queue, square{row, column})
			}
		}
	}
	for head := 0; head < len(queue); head++ {
		at := queue[head]
		for _, side := range []square{{-1, 0}, {1, 0}, {0, -1}, {0, 1}} {
			r, c := at.row+side.row, at.column+side.column
			if r < 0 || r >= len(plan) || c < 0 || c >= len(plan[r]) || plan[r][c] == '#' || steps[r][c] >= 0 {
				continue
			}
			steps[r][c] = steps[at.row][at.column] + 1
			queue = append(queue, square{r, c})
		}
	}
	best := []int{}
	for row := range plan {
		for column, length := range steps[row] {
			if length > 0 && (len(best) == 0 || length > best[0]) {
				best = []int{length, row, column}
			}
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
	plan := readStrings()
	fmt.Println(textOfInts(farthestDesk(plan)))
}
