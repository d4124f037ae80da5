# Burns CPU in two processes at once: the CPU clock runs out long before the wall clock.
# Threads would share one core because of Python's global lock, so it takes processes.
import multiprocessing


def burn():
    while True:
        pass


if __name__ == "__main__":
    multiprocessing.Process(target=burn).start()
    burn()
