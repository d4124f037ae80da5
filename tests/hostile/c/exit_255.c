// Ends with status 255.
int main(void) {
    return 255;
}
