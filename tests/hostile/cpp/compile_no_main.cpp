// Has nothing to start.
struct Program {
    int main() { return 0; }
};
