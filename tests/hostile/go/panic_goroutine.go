// A goroutine panics: that ends the process, main() cannot catch it.
package main

import "fmt"

func main() {
	defer func() { fmt.Println("CAUGHT", recover()) }()
	go panic("no price for plum")
	select {}
}
