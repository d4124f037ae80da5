// Tries to reach the engine's own address: there is no network here, so the kernel refuses.
// Go returns that as an error; "connection refused" would count as reached.
package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"syscall"
	"time"
)

func main() {
	_, err := net.DialTimeout("tcp", "172.17.0.1:9", 2*time.Second)
	if err == nil || errors.Is(err, syscall.ECONNREFUSED) {
		fmt.Println("REACHED")
		os.Exit(1)
	}
	fmt.Println("no network:", err)
}
