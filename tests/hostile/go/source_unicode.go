// Names in other scripts.
package main

import "fmt"

func größe(数 string) string {
	return 数
}

func main() {
	αριθμός := "fine"
	fmt.Println(größe(αριθμός))
}
