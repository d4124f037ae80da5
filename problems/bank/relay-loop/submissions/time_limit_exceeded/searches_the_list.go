package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func relayLoop(passesTo []int) []int {
	// Too slow: searches the list of all who have heard it after each step.
	heard := []int{}
	for person := 0; person != -1; person = passesTo[person] {
		for number, one := range heard {
			if one == person {
				return []int{number, len(heard) - number}
			}
		}
		heard = append(heard, person)
	}
	return []int{len(heard), 0}
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
