package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type TreeNode struct {
	Val         int
	Left, Right *TreeNode
}

func twoLogbooks(ada []int, ben []int) *TreeNode {
	before := &TreeNode{}
	var open []*TreeNode
	at := 0
	for _, number := range ada {
		node := &TreeNode{Val: number}
		var last *TreeNode
		for len(open) > 0 && open[len(open)-1].Val == ben[at] {
			last = open[len(open)-1]
			open = open[:len(open)-1]
			at++
		}
		switch {
		case last != nil:
			last.Right = node
		case len(open) > 0:
			open[len(open)-1].Left = node
		default:
			before.Left = node
		}
		open = append(open, node)
	}
	return before.Left
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

func fail(words string, val int) {
	fmt.Fprintf(os.Stderr, "The returned %s\n", fmt.Sprintf(words, val))
	os.Exit(1)
}

func textOfTree(root *TreeNode) string {
	words, nodes, seen := []string{}, []*TreeNode{root}, map[*TreeNode]bool{}
	for i := 0; i < len(nodes); i++ {
		node := nodes[i]
		if node == nil {
			words = append(words, "null")
			continue
		}
		if seen[node] {
			fail("tree has the node with the value %d in two places", node.Val)
		}
		seen[node] = true
		words = append(words, fmt.Sprint(node.Val))
		nodes = append(nodes, node.Left, node.Right)
	}
	for len(words) > 0 && words[len(words)-1] == "null" {
		words = words[:len(words)-1]
	}
	return fmt.Sprint(len(words)) + "\n" + strings.Join(words, " ")
}

func main() {
	ada := readInts()
	ben := readInts()
	fmt.Println(textOfTree(twoLogbooks(ada, ben)))
}
