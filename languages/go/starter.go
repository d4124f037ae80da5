package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	var numbers []int
	sum := 0
	for number := 0; ; sum += number {
		if _, err := fmt.Fscan(in, &number); err != nil {
			break
		}
		numbers = append(numbers, number)
	}

	fmt.Println("sum", sum)
	if len(numbers) == 0 {
		fmt.Println("max -")
	} else {
		fmt.Println("max", slices.Max(numbers))
	}
}
