// Twenty goroutines burn CPU at once while the first one waits.
package main

func main() {
	for i := 0; i < 20; i++ {
		go func() {
			for {
			}
		}()
	}
	var never chan int
	<-never
}
