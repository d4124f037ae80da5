// Prints text of many alphabets from its source, then repeats the line it gets on stdin, as UTF-8.
#include <iostream>
#include <string>

int main() {
    std::string line;
    std::cout << "héllo wörld 你好 🚀 Ω\n";
    std::getline(std::cin, line);
    std::cout << line << '\n';
}
