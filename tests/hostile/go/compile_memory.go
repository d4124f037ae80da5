// Types of which each holds the one before eight times, thirty deep: the compiler writes their names in full.
package main

type t0 = struct{ a, b, c, d, e, f, g, h int }
type t1 = struct{ a, b, c, d, e, f, g, h t0 }
type t2 = struct{ a, b, c, d, e, f, g, h t1 }
type t3 = struct{ a, b, c, d, e, f, g, h t2 }
type t4 = struct{ a, b, c, d, e, f, g, h t3 }
type t5 = struct{ a, b, c, d, e, f, g, h t4 }
type t6 = struct{ a, b, c, d, e, f, g, h t5 }
type t7 = struct{ a, b, c, d, e, f, g, h t6 }
type t8 = struct{ a, b, c, d, e, f, g, h t7 }

func main() {
	var large any = (*t8)(nil)
	println(large)
}
