// A child burns CPU while its parent waits for it.
package main

import "os/exec"

func main() {
	exec.Command("sh", "-c", "while :; do :; done").Run()
}
