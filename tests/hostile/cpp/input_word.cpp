// Reads numbers and gets a word, for ever: the stream is bad and stays so, the classic endless loop.
#include <iostream>

int main() {
    for (int number = 1; number != 0;) {
        std::cin >> number;
        if (!std::cin) number = 1;
    }
}
