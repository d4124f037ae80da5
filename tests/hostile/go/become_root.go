// Becomes root, in all threads at once.
package main

import (
	"fmt"
	"syscall"
)

func main() {
	for _, err := range []error{
		syscall.Setuid(0), syscall.Setgid(0), syscall.Setreuid(0, 0), syscall.Setresuid(0, 0, 0), syscall.Setresgid(0, 0, 0),
		syscall.Setgroups([]int{0}), syscall.Seteuid(0), syscall.Setegid(0),
	} {
		if err == nil {
			fmt.Println("BECAME ROOT")
		}
	}
	fmt.Println("refused")
}
