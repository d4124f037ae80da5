// main() ends by Goexit(): the other goroutines go on, until all of them wait.
package main

import "runtime"

func main() {
	go func() { select {} }()
	runtime.Goexit()
}
