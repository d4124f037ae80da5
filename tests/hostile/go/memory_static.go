// A global array of 512 MiB, all of it touched.
package main

import "fmt"

var array [512 << 20]byte

func main() {
	for i := range array {
		array[i] = 1
	}
	fmt.Println(array[7])
}
