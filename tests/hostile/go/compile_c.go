// Has a part in C.
package main

// #include <stdlib.h>
import "C"

func main() {
	C.system(nil)
}
