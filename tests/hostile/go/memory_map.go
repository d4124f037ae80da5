// Grows a map until it dies.
package main

func main() {
	numbers := map[int][16]int{}
	for i := 0; ; i++ {
		numbers[i] = [16]int{i}
	}
}
