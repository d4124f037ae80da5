// Throws again where there is nothing to throw.
int main() {
    throw;
}
