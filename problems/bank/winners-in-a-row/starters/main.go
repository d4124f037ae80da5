package main

import (
	"bufio"
	"fmt"
	"os"
)

func winnersInARow(players int) []int {
	// Write the body. hasBeaten(a, b) asks the judge.
	return nil
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
