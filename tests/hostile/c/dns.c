// Looks up a name that there is nowhere.
#include <netdb.h>
#include <stdio.h>

int main(void) {
    struct addrinfo *found;

    puts(getaddrinfo("name.invalid", "80", NULL, &found) == 0 ? "FOUND" : "refused");
    return 0;
}
