// A goroutine ends the process while main() waits.
package main

import "os"

func main() {
	go os.Exit(3)
	select {}
}
