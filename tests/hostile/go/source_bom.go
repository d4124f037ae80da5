// A byte order mark stands before this comment.
package main

import "fmt"

func main() {
	fmt.Println("fine")
}
