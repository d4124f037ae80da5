package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type place struct {
	book         int
	before, next *place
}

// HandShelf has its books in a ring, beginning with the one that has not been fetched for the longest time.
type HandShelf struct {
	places int
	ring   *place
	at     map[int]*place
}

func NewHandShelf(places int) *HandShelf {
	shelf := &HandShelf{places: places}
	shelf.Clear()
	return shelf
}

func (self *HandShelf) Fetch(book int) *int {
	var down *int
	if !self.Lend(book) && len(self.at) == self.places {
		oldest := self.ring.next.book
		self.Lend(oldest)
		down = &oldest
	}
	last := self.ring.before
	added := &place{book, last, self.ring}
	last.next, self.ring.before, self.at[book] = added, added, added
	return down
}

func (self *HandShelf) Lend(book int) bool {
	found, there := self.at[book]
	if there {
		found.before.next, found.next.before = found.next, found.before
		delete(self.at, book)
	}
	return there
}

func (self *HandShelf) Clear() {
	self.ring = &place{}
	self.ring.before, self.ring.next = self.ring, self.ring
	self.at = map[int]*place{}
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

func textOfIntOrNull(value *int) string {
	if value == nil {
		return "null"
	}
	return fmt.Sprint(*value)
}

func main() {
	made := NewHandShelf(readInt())
	answers := []string{}
	for left := readInt(); left > 0; left-- {
		switch readLine() {
		case "fetch":
			answers = append(answers, textOfIntOrNull(made.Fetch(readInt())))
		case "lend":
			answers = append(answers, fmt.Sprint(made.Lend(readInt())))
		case "clear":
			made.Clear()
		}
	}
	fmt.Println(strings.Join(answers, "\n"))
}
