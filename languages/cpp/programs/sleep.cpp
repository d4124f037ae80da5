// Sleeps for an hour: the wall clock stops it, although it uses no CPU time at all.
// In C++ sleep_for() waits in the kernel, so a CPU limit alone would never notice it.
#include <chrono>
#include <iostream>
#include <thread>

int main() {
    std::cout << "sleeping" << std::endl;
    std::this_thread::sleep_for(std::chrono::hours(1));
}
