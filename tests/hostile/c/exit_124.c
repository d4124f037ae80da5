// Ends with the status that `timeout` gives what it stopped.
int main(void) {
    return 124;
}
