// Includes a device without an end.
#include "/dev/zero"

int main() {}
