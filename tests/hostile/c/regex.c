// A regular expression with references to its own groups, tried in every way on a text that does not match.
#include <regex.h>
#include <string.h>

int main(void) {
    static char text[2000];
    regex_t pattern;

    memset(text, 'a', sizeof text - 1);
    regcomp(&pattern, "^(a*)(a*)(a*)(a*)\\1\\2\\3\\4b$", REG_EXTENDED);
    return regexec(&pattern, text, 0, NULL, 0);
}
