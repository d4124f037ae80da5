// Reads all of stdin and prints the length of each line in front of it.
#include <iostream>
#include <string>

int main() {
    std::string line;
    while (std::getline(std::cin, line)) std::cout << line.size() << ' ' << line << '\n';
}
