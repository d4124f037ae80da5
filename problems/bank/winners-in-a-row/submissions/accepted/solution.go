package main

import (
	"bufio"
	"fmt"
	"os"
)

func winnersInARow(players int) []int {
	row := []int{}
	for player := 1; player <= players; player++ {
		low, high := 0, len(row)
		for low < high {
			middle := (low + high) / 2
			if hasBeaten(row[middle], player) {
				low = middle + 1
			} else {
				high = middle
			}
		}
		row = append(row, 0)
		copy(row[low+1:], row[low:])
		row[low] = player
	}
	return row
}

// You need not look below this line: it talks to the judge, and flushes what it writes.
var in = bufio.NewReader(os.Stdin)

func hasBeaten(a, b int) bool {
	fmt.Println("?", a, b) // written at once
	var word string
	fmt.Fscan(in, &word)
	return word == "yes"
}

func main() {
	var players int
	fmt.Fscan(in, &players)
	text := "!"
	for _, player := range winnersInARow(players) {
		text += fmt.Sprint(" ", player)
	}
	fmt.Println(text)
}
