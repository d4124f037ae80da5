// A list of 2^27 numbers among the arguments of a template.
#include <utility>

template <int... Numbers> constexpr int count(std::integer_sequence<int, Numbers...>) {
    return sizeof...(Numbers);
}

int main() {
    return count(std::make_integer_sequence<int, 1 << 27>());
}
