#include <bits/stdc++.h>
using namespace std;

vector<vector<long long>> exact_loads(vector<long long> &weights, long long target) {
    // Too slow, though a set takes a nanosecond: from one set to the next a single crate changes (a Gray code).
    sort(weights.begin(), weights.end());
    set<vector<long long>> loads;
    long long chosen = 0, sum = 0;
    for (long long number = 1; number < 1LL << weights.size(); number++) {
        int changed = __builtin_ctzll(number);
        chosen ^= 1LL << changed;
        sum += chosen >> changed & 1 ? weights[changed] : -weights[changed];
        if (sum != target) continue;
        vector<long long> load;
        for (size_t place = 0; place < weights.size(); place++)
            if (chosen >> place & 1) load.push_back(weights[place]);
        loads.insert(load);
    }
    return {loads.begin(), loads.end()};
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

string text_of_ints(const vector<long long> &values) {
    ostringstream text;
    text << values.size() << '\n';
    for (size_t i = 0; i < values.size(); i++) text << (i ? " " : "") << values[i];
    return text.str();
}

string text_of_int_lists(const vector<vector<long long>> &rows) {
    string text = to_string(rows.size());
    for (auto &row : rows) text += "\n" + text_of_ints(row);
    return text;
}

int main() {
    auto weights = read_ints();
    long long target = stoll(read_line());
    cout << text_of_int_lists(exact_loads(weights, target)) << '\n';
}
