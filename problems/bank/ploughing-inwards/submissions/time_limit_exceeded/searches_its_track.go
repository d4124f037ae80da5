package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func ploughingOrder(field [][]int) []int {
	rows, columns := len(field), len(field[0])
	track := []int32{}
	free := func(row, column int) bool {
		if row < 0 || row >= rows || column < 0 || column >= columns {
			return false
		}
		square := int32(row*columns + column)
		for _, ploughed := range track {
			if ploughed == square {
				return false
			}
		}
		return true
	}
	order := []int{}
	row, column, down, right := rows-1, 0, 0, 1
	for {
		order = append(order, field[row][column])
		track = append(track, int32(row*columns+column))
		if !free(row+down, column+right) {
			down, right = -right, down
			if !free(row+down, column+right) {
				return order
			}
		}
		row, column = row+down, column+right
	}
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

func main() {
	field := readIntLists()
	fmt.Println(textOfInts(ploughingOrder(field)))
}
