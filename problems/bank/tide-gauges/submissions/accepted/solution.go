package main

import (
	"bufio"
	"container/heap"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type ListNode struct {
	Val  int
	Next *ListNode
}

type heads []*ListNode

func (h heads) Len() int           { return len(h) }
func (h heads) Less(i, j int) bool { return h[i].Val < h[j].Val }
func (h heads) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *heads) Push(one any)      { *h = append(*h, one.(*ListNode)) }
func (h *heads) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

func tideGauges(gauges []*ListNode) *ListNode {
	open := heads{}
	for _, head := range gauges {
		if head != nil {
			open = append(open, head)
		}
	}
	heap.Init(&open)
	before := &ListNode{}
	end := before
	for len(open) > 0 {
		end.Next = open[0]
		end = end.Next
		if end.Next != nil {
			open[0] = end.Next
			heap.Fix(&open, 0)
		} else {
			heap.Pop(&open)
		}
	}
	return before.Next
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

func readLinkedList() *ListNode {
	readLine() // how many there are
	words := strings.Fields(readLine())
	var head *ListNode
	for i := len(words) - 1; i >= 0; i-- {
		val, _ := strconv.Atoi(words[i])
		head = &ListNode{val, head}
	}
	return head
}

func readLinkedLists() []*ListNode {
	values := make([]*ListNode, readInt())
	for i := range values {
		values[i] = readLinkedList()
	}
	return values
}

func fail(words string, val int) {
	fmt.Fprintf(os.Stderr, "The returned %s\n", fmt.Sprintf(words, val))
	os.Exit(1)
}

func textOfLinkedList(head *ListNode) string {
	words, seen := []string{}, map[*ListNode]bool{}
	for node := head; node != nil; node = node.Next {
		if seen[node] {
			fail("list has a cycle: it comes back to the node with the value %d", node.Val)
		}
		seen[node] = true
		words = append(words, fmt.Sprint(node.Val))
	}
	return fmt.Sprint(len(words)) + "\n" + strings.Join(words, " ")
}

func main() {
	gauges := readLinkedLists()
	fmt.Println(textOfLinkedList(tideGauges(gauges)))
}
