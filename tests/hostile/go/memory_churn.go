// Takes 64 MiB and drops them sixteen times: the garbage collector has to keep up.
package main

import (
	"bytes"
	"fmt"
)

func main() {
	sum := 0
	for i := 0; i < 16; i++ {
		sum += int(bytes.Repeat([]byte{1}, 64<<20)[i])
	}
	if sum == 16 {
		fmt.Println("done")
	}
}
