// Waits for a child that sleeps for an hour.
package main

import "os/exec"

func main() {
	exec.Command("sleep", "3600").Run()
}
