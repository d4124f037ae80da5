// Starts threads that only wait, until the kernel refuses one more: threads count as processes.
// C++ throws the refusal as a std::system_error, "Resource temporarily unavailable".
#include <chrono>
#include <iostream>
#include <system_error>
#include <thread>

int main() {
    int count = 0;
    try {
        for (; count < 1000; ++count)
            std::thread([] { std::this_thread::sleep_for(std::chrono::minutes(1)); }).detach();
        std::cout << "never refused\n";
    } catch (const std::system_error&) {
        std::cout << "refused after " << count << '\n';
    }
}
