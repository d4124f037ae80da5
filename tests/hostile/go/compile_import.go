// Imports a package that is not there.
package main

import "example.invalid/plum"

func main() {
	plum.Price()
}
