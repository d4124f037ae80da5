// Macros that double their argument, thirty times.
#define A(x) x x x x x x x x
#define B(x) A(A(A(A(A(x)))))
int main() {
    B(B(;))
}
