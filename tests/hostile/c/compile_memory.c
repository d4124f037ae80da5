// Adds up 2^26 numbers in one expression.
#define A(x) x + x + x + x + x + x + x + x
#define B(x) A(A(x))
#define C(x) B(B(x))
int main(void) {
    return C(C(A(A(1))));
}
