// A condition of its own that does not hold.
static_assert(sizeof(char) == 2, "no price for plum");

int main() {}
