// Reads where there is no input: the end, at once.
#include <iostream>
#include <string>

int main() {
    std::string line;
    std::cout << (std::getline(std::cin, line) ? "SOMETHING" : "end") << '\n';
}
