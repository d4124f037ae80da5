# Opens its own stdout again by /proc/self/fd and /dev/stdout: the pipe is the supervisor's, so it may not.
for path in ("/proc/self/fd/1", "/dev/stdout"):
    try:
        with open(path, "w") as again:
            again.write(f"through {path}\n")
    except OSError as error:
        print(type(error).__name__)
