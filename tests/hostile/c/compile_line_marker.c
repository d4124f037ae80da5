// Says that an error is in a file of root's: the compiler would quote its line.
int main(void) {
#line 1 "/etc/shadow"
    return root;
}
