# Ordinary pools of workers, threads and processes: must work.
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pool


def same(number):
    return number


if __name__ == "__main__":
    with ThreadPoolExecutor(8) as threads, Pool(4) as processes:
        print(sum(processes.map(same, threads.map(same, range(100)))))
