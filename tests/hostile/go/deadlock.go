// Receives from a channel to which nobody sends: Go sees that all goroutines sleep, and gives up.
package main

func main() {
	<-make(chan int)
}
