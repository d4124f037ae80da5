package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type node struct {
	count int
	next  [26]*node
}

func harbourRegister(boats []string, typed []string) []int {
	root := &node{}
	for _, name := range boats {
		at := root
		for i := range name {
			letter := name[i] - 'a'
			if at.next[letter] == nil {
				at.next[letter] = &node{}
			}
			at = at.next[letter]
			at.count++
		}
	}
	counts := make([]int, 0, len(typed))
	for _, text := range typed {
		at := root
		for i := 0; i < len(text) && at != nil; i++ {
			at = at.next[text[i]-'a']
		}
		if at == nil {
			counts = append(counts, 0)
		} else {
			counts = append(counts, at.count)
		}
	}
	return counts
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
	boats := readStrings()
	typed := readStrings()
	fmt.Println(textOfInts(harbourRegister(boats, typed)))
}
