// What it panics with panics when it is printed, and that again.
package main

type endless struct{}

func (endless) Error() string { panic(endless{}) }

func main() {
	panic(endless{})
}
