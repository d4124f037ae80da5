// Counts what other runs left here, processes and files of its own user: there must be none.
#include <filesystem>
#include <iostream>
#include <set>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

bool is_mine(const std::filesystem::path& path) {
    struct stat facts;
    return lstat(path.c_str(), &facts) == 0 && facts.st_uid == getuid();
}

int main() {
    const std::set<std::string> family = {std::to_string(getpid()), std::to_string(getppid())};
    int processes = 0, files = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const auto name = entry.path().filename().string();
        if (isdigit(name[0]) && !family.count(name)) processes += is_mine(entry.path());
    }
    for (const char* folder : {".", "/tmp", "/dev/shm"})
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            files += is_mine(entry.path());
    std::cout << "processes " << processes << " files " << files << '\n';
}
