// Reads an address that is not its own: not a panic that could be caught.
package main

import (
	"fmt"
	"unsafe"
)

var address uintptr = 0x7ff000001000

func main() {
	defer func() { fmt.Println("CAUGHT", recover()) }()
	fmt.Println(*(*int)(unsafe.Pointer(address)))
}
