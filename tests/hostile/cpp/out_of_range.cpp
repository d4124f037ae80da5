// Reads behind the end of a vector in the way that is checked.
#include <iostream>
#include <vector>

int main() {
    std::vector<int> numbers(3);
    std::cout << numbers.at(numbers.size()) << '\n';
}
