#include <bits/stdc++.h>
using namespace std;

long long two_lighthouses(vector<long long> &signals) {
    long long best = 0;
    for (int lamp = 29; lamp >= 0; lamp--) {
        unordered_set<long long> beginnings;
        for (long long signal : signals) beginnings.insert(signal >> lamp);
        best = 2 * best + 1;  // unless no pair allows it
        bool found = false;
        for (long long beginning : beginnings) found = found || beginnings.count(best ^ beginning);
        if (!found) best--;
    }
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
