package main

import (
	"bufio"
	"fmt"
	"os"
)

func firstDry(hatches int) int {
	// Write the body. isDry(hatch) asks the judge.
	return 1
}

// You need not look below this line: it talks to the judge, and flushes what it writes.
var in = bufio.NewReader(os.Stdin)

func isDry(hatch int) bool {
	fmt.Println("?", hatch) // written at once
	var word string
	fmt.Fscan(in, &word)
	return word == "dry"
}

func main() {
	var hatches int
	fmt.Fscan(in, &hatches)
	fmt.Println("!", firstDry(hatches))
}
