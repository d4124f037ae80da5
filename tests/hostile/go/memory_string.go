// Doubles a string until it dies.
package main

func main() {
	for text := "x"; text != ""; {
		text += text
	}
}
