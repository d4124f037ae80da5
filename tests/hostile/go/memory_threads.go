// Eight goroutines take 64 MiB each and keep them.
package main

import "bytes"

func main() {
	var never chan []byte
	for i := 0; i < 8; i++ {
		go func() {
			never <- bytes.Repeat([]byte("x"), 64<<20)
		}()
	}
	<-never
}
