// Starts goroutines that wait, until there is no memory left: each has a stack.
package main

func main() {
	never := make(chan int)
	for {
		go func() { <-never }()
	}
}
