# Takes a lock that it holds already.
import threading

lock = threading.Lock()
lock.acquire()
lock.acquire()
