// Calls itself with a megabyte of local variables each time.
#include <iostream>

int descend(int depth) {
    volatile char frame[1 << 20];
    frame[depth] = 1;
    return descend(depth + 1) + frame[depth];
}

int main() {
    std::cout << descend(0) << '\n';
}
