package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func loneSock(socks []int) int {
	lone := 0
	for _, sock := range socks {
		lone ^= sock // the two socks of a pair cancel each other
	}
	return lone
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

func main() {
	socks := readInts()
	fmt.Println(loneSock(socks))
}
