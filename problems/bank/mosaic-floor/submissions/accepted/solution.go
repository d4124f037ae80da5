package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type start struct {
	word string
	next [26]*start
}

func mosaicFloor(tiles [][]byte, words []string) []string {
	root := &start{}
	for _, word := range words {
		at := root
		for _, letter := range []byte(word) {
			if at.next[letter-'a'] == nil {
				at.next[letter-'a'] = &start{}
			}
			at = at.next[letter-'a']
		}
		at.word = word
	}
	found := map[string]bool{}
	var hop func(row, column int, from *start)
	hop = func(row, column int, from *start) {
		if row < 0 || row == len(tiles) || column < 0 || column == len(tiles[0]) || tiles[row][column] == 0 {
			return
		}
		letter := tiles[row][column]
		at := from.next[letter-'a']
		if at == nil {
			return
		}
		found[at.word] = true
		tiles[row][column] = 0
		hop(row-1, column, at)
		hop(row+1, column, at)
		hop(row, column-1, at)
		hop(row, column+1, at)
		tiles[row][column] = letter
	}
	for row := range tiles {
		for column := range tiles[row] {
			hop(row, column, root)
		}
	}
	hopped := []string{}
	for _, word := range words {
		if found[word] {
			hopped = append(hopped, word)
		}
	}
	return hopped
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

func readChars() []byte {
	readLine() // how many there are
	return []byte(readLine())
}

func readCharLists() [][]byte {
	rows := make([][]byte, readInt())
	for i := range rows {
		rows[i] = readChars()
	}
	return rows
}

func readStrings() []string {
	values := make([]string, readInt())
	for i := range values {
		values[i] = readLine()
	}
	return values
}

func textOfStrings(values []string) string {
	return strings.Join(append([]string{fmt.Sprint(len(values))}, values...), "\n")
}

func main() {
	tiles := readCharLists()
	words := readStrings()
	fmt.Println(textOfStrings(mosaicFloor(tiles, words)))
}
