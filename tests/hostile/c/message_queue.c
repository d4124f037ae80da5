// Leaves message queues, full of messages.
#include <fcntl.h>
#include <mqueue.h>
#include <stdio.h>

int main(void) {
    char name[16];

    for (int i = 0; i < 20; i++) {
        sprintf(name, "/left-%d", i);
        mqd_t queue = mq_open(name, O_WRONLY | O_CREAT | O_NONBLOCK, 0600, NULL);
        while (queue >= 0 && mq_send(queue, "left", 4, 0) == 0) {
        }
    }
    puts("left");
    return 0;
}
