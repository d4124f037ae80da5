#include <stdio.h>

int main(void) {
    long long number, sum = 0, max = 0;
    int count = 0;

    while (scanf("%lld", &number) == 1) {
        sum += number;
        if (count == 0 || number > max) max = number;
        count++;
    }

    printf("sum %lld\n", sum);
    if (count > 0) printf("max %lld\n", max);
    else printf("max -\n");
    return 0;
}
