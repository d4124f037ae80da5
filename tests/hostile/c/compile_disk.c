// An array of 200 MiB that does not begin with a zero: the object file would be that large.
char array[200 << 20] = {1};

int main(void) {
    return array[1];
}
