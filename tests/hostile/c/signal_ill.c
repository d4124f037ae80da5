// An instruction that there is not.
int main(void) {
#ifdef __x86_64__
    __asm__("ud2");
#else
    __asm__(".inst 0");
#endif
    return 0;
}
