// Prints one line without an end.
package main

import "os"

func main() {
	for {
		os.Stdout.WriteString("xxxxxxxxxxxxxxxx")
	}
}
