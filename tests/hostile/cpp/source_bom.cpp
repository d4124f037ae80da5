// A byte order mark stands before this comment.
#include <iostream>

int main() {
    std::cout << "fine\n";
}
