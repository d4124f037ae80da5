// Four workers take numbers from a channel and add them up.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var sum atomic.Int64
	var workers sync.WaitGroup
	numbers := make(chan int64)
	for i := 0; i < 4; i++ {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for number := range numbers {
				sum.Add(number)
			}
		}()
	}
	for number := int64(0); number < 100; number++ {
		numbers <- number
	}
	close(numbers)
	workers.Wait()
	fmt.Println(sum.Load())
}
