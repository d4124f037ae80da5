#include <bits/stdc++.h>
using namespace std;

long long two_lighthouses(vector<long long> &signals) {
    // Too slow, though a step takes less than a nanosecond: compares each with each.
    vector<int> small(signals.begin(), signals.end());
    int best = 0;
    for (size_t i = 0; i < small.size(); i++)
        for (size_t j = i + 1; j < small.size(); j++) best = max(best, small[i] ^ small[j]);
    return best;
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

int main() {
    auto signals = read_ints();
    cout << two_lighthouses(signals) << '\n';
}
