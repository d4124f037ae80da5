package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func developPicture(picture [][]int, steps string) [][]int {
	last := len(picture) - 1
	// Where the square at the top left comes from, and what one step down and one to the right are there.
	row, column := 0, 0
	downR, downC, rightR, rightC := 1, 0, 0, 1
	for _, step := range steps {
		switch step {
		case 'R':
			row, column = row+last*downR, column+last*downC
			downR, downC, rightR, rightC = rightR, rightC, -downR, -downC
		case 'L':
			row, column = row+last*rightR, column+last*rightC
			downR, downC, rightR, rightC = -rightR, -rightC, downR, downC
		case 'M':
			row, column = row+last*rightR, column+last*rightC
			rightR, rightC = -rightR, -rightC
		}
	}
	developed := make([][]int, len(picture))
	for r := range developed {
		developed[r] = make([]int, len(picture))
		for c := range developed[r] {
			developed[r][c] = picture[row+r*downR+c*rightR][column+r*downC+c*rightC]
		}
	}
	return developed
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
	picture := readIntLists()
	steps := readLine()
	fmt.Println(textOfIntLists(developPicture(picture, steps)))
}
