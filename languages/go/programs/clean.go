// Counts what other runs left here, processes and files of its own user: there must be none.
package main

import (
	"fmt"
	"os"
	"strconv"
	"syscall"
)

func mine(folder string) (names []string) {
	entries, _ := os.ReadDir(folder)
	for _, entry := range entries {
		facts, err := os.Lstat(folder + "/" + entry.Name())
		if err == nil && int(facts.Sys().(*syscall.Stat_t).Uid) == os.Getuid() {
			names = append(names, entry.Name())
		}
	}
	return names
}

func main() {
	processes := 0
	for _, name := range mine("/proc") {
		pid, err := strconv.Atoi(name)
		if err == nil && pid != os.Getpid() && pid != os.Getppid() {
			processes++
		}
	}
	files := len(mine(".")) + len(mine("/tmp")) + len(mine("/dev/shm"))
	fmt.Println("processes", processes, "files", files)
}
