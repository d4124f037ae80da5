// Uses an iterator after its vector has given its memory back.
#include <vector>

int main() {
    std::vector<long> numbers(1 << 20);
    auto lost = numbers.begin();
    std::vector<long>().swap(numbers);
    *const_cast<volatile long*>(&*lost) = 1;
}
