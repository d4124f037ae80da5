// Says that it is not for this system: `go build` would leave it out.

//go:build windows

package main

import "fmt"

func main() {
	fmt.Println("fine")
}
