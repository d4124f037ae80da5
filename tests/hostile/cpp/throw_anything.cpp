// Throws a number: there is no what() to print.
int main() {
    throw 42;
}
