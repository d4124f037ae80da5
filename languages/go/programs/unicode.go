// Prints text of many alphabets from its source, then repeats the line it gets on stdin, as UTF-8.
package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	fmt.Println("héllo wörld 你好 🚀 Ω")
	io.Copy(os.Stdout, os.Stdin)
}
