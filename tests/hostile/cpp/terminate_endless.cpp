// Its handler for exceptions that nobody catches never returns.
#include <exception>

int main() {
    std::set_terminate([] {
        for (volatile bool forever = true; forever;) {
        }
    });
    throw 1;
}
