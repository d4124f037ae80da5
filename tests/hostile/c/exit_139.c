// Ends with the status that a shell gives a crash.
int main(void) {
    return 139;
}
