// An array of 200 MiB that does not begin with a zero: the program would be that large.
package main

var array = [200 << 20]byte{1, 199 << 20: 1}

func main() {
	println(array[1])
}
