// Has nothing to start.
int twice(int number) {
    return 2 * number;
}
