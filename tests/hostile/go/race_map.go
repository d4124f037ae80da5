// Two goroutines write to one map: Go notices and gives up.
package main

func main() {
	numbers := map[int]int{}
	for i := 0; i < 4; i++ {
		go func() {
			for {
				numbers[i]++
			}
		}()
	}
	select {}
}
