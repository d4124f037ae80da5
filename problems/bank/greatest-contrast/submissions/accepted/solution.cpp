#include <bits/stdc++.h>
using namespace std;

long long greatest_contrast(vector<long long> &answers) {
    vector<array<int, 2>> next{{0, 0}};
    for (long long number : answers) {
        int at = 0;
        for (int bit = 30; bit >= 0; bit--) {
            int digit = number >> bit & 1;
            if (!next[at][digit]) {
                next[at][digit] = next.size();
                next.push_back({0, 0});
            }
            at = next[at][digit];
        }
    }
    long long best = 0;
    for (long long number : answers) {
        long long contrast = 0;
        int at = 0;
        for (int bit = 30; bit >= 0; bit--) {
            int opposite = ~number >> bit & 1;
            if (next[at][opposite]) contrast |= 1LL << bit;
            else opposite ^= 1;
            at = next[at][opposite];
        }
        best = max(best, contrast);
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
    auto answers = read_ints();
    cout << greatest_contrast(answers) << '\n';
}
