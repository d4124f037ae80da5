// Tries to become root, to write to the system and to kill the supervisor: all must be refused.
// In C++ setuid() and kill() are C's and return -1; the file stream just does not open.
#include <csignal>
#include <fstream>
#include <iostream>
#include <unistd.h>

bool attempt(const char* what, bool done) {
    std::cout << what << ": " << (done ? "DONE" : "refused") << '\n';
    return done;
}

int main() {
    bool done = attempt("become root", setuid(0) == 0);
    done |= attempt("write /etc", std::ofstream("/etc/code-runner-was-here").is_open());
    done |= attempt("kill the supervisor", kill(1, SIGKILL) == 0);
    return done;
}
