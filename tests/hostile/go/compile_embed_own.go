// Takes its own source into the program: without `go build` nothing is embedded.
package main

import (
	_ "embed"
	"fmt"
)

//go:embed main.go
var source string

func main() {
	fmt.Println(source)
}
