// Imports a package that only Go's own library may: `go build` would refuse that, the compiler does not.
package main

import (
	"fmt"
	"internal/abi"
)

func main() {
	fmt.Println(abi.Bool)
}
