// Is a package of its own and no program.
package plum

func main() {
}
