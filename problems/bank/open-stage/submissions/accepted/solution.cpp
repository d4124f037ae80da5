#include <bits/stdc++.h>
using namespace std;

long long open_stage(vector<vector<long long>> &acts) {
    sort(acts.begin(), acts.end(), [](auto &one, auto &other) { return one[1] < other[1]; });
    long long turned_down = 0, free_from = LLONG_MIN;
    for (auto &act : acts) {
        if (act[0] >= free_from) free_from = act[1];
        else turned_down++;
    }
    return turned_down;
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
    auto acts = read_int_lists();
    cout << open_stage(acts) << '\n';
}
