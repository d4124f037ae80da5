// Asks for an array of -1 numbers: nobody catches the error.
int main() {
    volatile int size = -1;
    int* volatile numbers = new int[size];
    return numbers == nullptr;
}
