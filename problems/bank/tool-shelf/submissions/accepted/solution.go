package main

import (
	"bufio"
	"container/list"
	"fmt"
	"os"
	"strconv"
	"strings"
)

func shelfAnswers(places int, requests [][]int) []int {
	type tool struct{ name, drawer, uses int }
	shelf := map[int]*list.Element{}
	boxes := map[int]*list.List{} // by uses: the tools, the one whose latest use is longest ago first
	fewest := 1

	put := func(one *tool) {
		if boxes[one.uses] == nil {
			boxes[one.uses] = list.New()
		}
		shelf[one.name] = boxes[one.uses].PushBack(one)
	}
	take := func(place *list.Element) *tool {
		one := place.Value.(*tool)
		boxes[one.uses].Remove(place)
		if boxes[one.uses].Len() == 0 {
			delete(boxes, one.uses)
		}
		return one
	}

	answers := []int{}
	for _, request := range requests {
		place, there := shelf[request[1]]
		if there {
			one := take(place)
			if boxes[one.uses] == nil && fewest == one.uses {
				fewest++
			}
			one.uses++
			put(one)
			if request[0] == 2 {
				one.drawer = request[2]
			}
			if request[0] == 1 {
				answers = append(answers, one.drawer)
			}
		} else if request[0] == 1 {
			answers = append(answers, -1)
		} else {
			if len(shelf) == places {
				delete(shelf, take(boxes[fewest].Front()).name)
			}
			fewest = 1
			put(&tool{request[1], request[2], 1})
		}
	}
	return answers
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
	places := readInt()
	requests := readIntLists()
	fmt.Println(textOfInts(shelfAnswers(places, requests)))
}
