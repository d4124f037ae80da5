// Throws an exception that nobody catches: C++ prints what() and aborts, so it ends with SIGABRT.
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>

int price_of(const std::string& fruit) {
    static const std::map<std::string, int> prices = {{"apple", 3}, {"pear", 4}};
    auto found = prices.find(fruit);
    if (found == prices.end()) throw std::runtime_error("no price for " + fruit);
    return found->second;
}

int main() {
    std::cout << price_of("plum") << '\n';
}
