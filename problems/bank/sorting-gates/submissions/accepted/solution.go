package main

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
)

type TreeNode struct {
	Val         int
	Left, Right *TreeNode
}

type span struct {
	gate      *TreeNode
	low, high int
}

func sortingGates(firstGate *TreeNode) bool {
	open := []span{{firstGate, math.MinInt, math.MaxInt}}
	for len(open) > 0 {
		one := open[len(open)-1]
		open = open[:len(open)-1]
		if one.gate == nil {
			continue
		}
		if one.gate.Val <= one.low || one.gate.Val >= one.high {
			return false
		}
		open = append(open, span{one.gate.Left, one.low, one.gate.Val}, span{one.gate.Right, one.gate.Val, one.high})
	}
	return true
}

// You need not look below this line: it reads the input and prints the answer.
var stdin = bufio.NewReader(os.Stdin)

func readLine() string {
	line, _ := stdin.ReadString('\n')
	return strings.TrimRight(line, "\r\n")
}

func readTree() *TreeNode {
	readLine() // how many there are
	words := strings.Fields(readLine())
	nodes := make([]*TreeNode, 2*len(words)+1)
	for i, word := range words {
		if word != "null" {
			val, _ := strconv.Atoi(word)
			nodes[i] = &TreeNode{Val: val}
		}
	}
	child := 1
	for _, node := range nodes[:len(words)] {
		if node != nil {
			node.Left, node.Right = nodes[child], nodes[child+1]
			child += 2
		}
	}
	return nodes[0]
}

func main() {
	firstGate := readTree()
	fmt.Println(sortingGates(firstGate))
}
