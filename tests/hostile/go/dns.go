// Looks up a name that there is nowhere, by Go's own resolver.
package main

import (
	"fmt"
	"net"
)

func main() {
	if _, err := net.LookupHost("name.invalid"); err != nil {
		fmt.Println("refused")
	} else {
		fmt.Println("FOUND")
	}
}
