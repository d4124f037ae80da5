#include <bits/stdc++.h>
using namespace std;

long long build_waves(long long modules, vector<vector<long long>> &needs) {
    // Too slow: looks for the modules that miss nothing among all that are left, for each wave.
    vector<int> missing(modules, 0), left(modules);
    vector<vector<int>> needed_by(modules);
    for (auto &pair : needs) {
        missing[pair[0]]++;
        needed_by[pair[1]].push_back(pair[0]);
    }
    iota(left.begin(), left.end(), 0);
    long long waves = 0;
    for (; !left.empty(); waves++) {
        vector<int> wave;
        size_t kept = 0;
        for (int module : left) {
            if (missing[module]) left[kept++] = module;
            else wave.push_back(module);
        }
        if (wave.empty()) return -1;
        left.resize(kept);
        for (int need : wave)
            for (int module : needed_by[need]) missing[module]--;
    }
    return waves;
}

// You need not look below this line: it reads the input and prints the answer.
string read_line() {
    string line;
    getline(cin, line);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

vector<long long> read_ints() {
    read_line(); // how many there are
    istringstream words(read_line());
    vector<long long> values;
    for (long long value; words >> value;) values.push_back(value);
    return values;
}

vector<vector<long long>> read_int_lists() {
    vector<vector<long long>> rows(stoi(read_line()));
    for (auto &row : rows) row = read_ints();
    return rows;
}

int main() {
    long long modules = stoll(read_line());
    auto needs = read_int_lists();
    cout << build_waves(modules, needs) << '\n';
}
