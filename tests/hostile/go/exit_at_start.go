// Ends with status 3 before main() begins.
package main

import "os"

func init() {
	os.Exit(3)
}

func main() {
}
