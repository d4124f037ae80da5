package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func farthestDesk(plan []string) []int {
	rows, columns := len(plan), len(plan[0])
	width := columns + 2
	squares := make([]byte, (rows+2)*width)
	for at := range squares {
		squares[at] = '#'
	}
	for row, line := range plan {
		copy(squares[(row+1)*width+1:], line)
	}
	seen := make([]int32, len(squares))
	steps := make([]int32, len(squares))
	queue := make([]int32, len(squares))
	best := []int{}
	for start, square := range squares {
		if square != '.' {
			continue
		}
		seen[start], steps[start], queue[0] = int32(start), 0, int32(start)
		way := 0
	search:
		for head, count := 0, 1; head < count; head++ {
			at := int(queue[head])
			for _, next := range [4]int{at - width, at + width, at - 1, at + 1} {
				if squares[next] == '#' || seen[next] == int32(start) {
					continue
				}
				seen[next], steps[next], queue[count] = int32(start), steps[at]+1, int32(next)
				count++
				if squares[next] == 'K' {
					way = int(steps[next])
					break search
				}
			}
		}
		if way > 0 && (len(best) == 0 || way > best[0]) {
			best = []int{way, start/width - 1, start%width - 1}
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
