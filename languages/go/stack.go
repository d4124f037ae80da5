// Compiled into every program: a goroutine may have a stack as the memory limit allows it. Go's own bound, 1 GB, would
// come after most memory limits.
package main

import (
	"os"
	"runtime/debug"
	"strconv"
)

func init() {
	if bytes, err := strconv.Atoi(os.Getenv("CODE_RUNNER_STACK")); err == nil {
		debug.SetMaxStack(bytes)
	}
	os.Unsetenv("CODE_RUNNER_STACK")
}
