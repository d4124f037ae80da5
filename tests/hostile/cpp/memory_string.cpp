// Doubles a string until it dies.
#include <string>

int main() {
    std::string text = "x";
    while (true) text += text;
}
