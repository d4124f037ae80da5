// Closes a channel twice.
package main

func main() {
	closed := make(chan int)
	close(closed)
	close(closed)
}
