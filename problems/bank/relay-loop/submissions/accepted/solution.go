package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func relayLoop(passesTo []int) []int {
	heardAs := make([]int, len(passesTo))
	for i := range heardAs {
		heardAs[i] = -1
	}
	person, heard := 0, 0
	for person != -1 && heardAs[person] == -1 {
		heardAs[person] = heard
		heard++
		person = passesTo[person]
	}
	if person == -1 {
		return []int{heard, 0}
	}
	return []int{heardAs[person], heard - heardAs[person]}
}

// You need not look below this line: it reads the input and prints the answer.
var stdin = bufio.NewReader(os.Stdin)

func readLine() string {
	line, _ := stdin.ReadString('\n')
	return strings.TrimRight(line, "\r\n")
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

func textOfInts(values []int) string {
	return fmt.Sprint(len(values)) + "\n" + strings.Trim(fmt.Sprint(values), "[]")
}

func main() {
	passesTo := readInts()
	fmt.Println(textOfInts(relayLoop(passesTo)))
}
