// Burns CPU in two goroutines at once: the CPU clock runs out long before the wall clock.
// Go spreads its goroutines over all cores it may use, and their CPU times add up.
package main

func burn() {
	for {
	}
}

func main() {
	go burn()
	burn()
}
