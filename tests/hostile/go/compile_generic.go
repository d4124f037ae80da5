// A function that needs itself for a larger type, for ever.
package main

type pair[A, B any] struct {
	a A
	b B
}

func deeper[T any](depth int, value T) {
	deeper(depth-1, pair[T, T]{})
}

func main() {
	deeper(3, 0)
}
