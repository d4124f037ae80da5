#include <bits/stdc++.h>
using namespace std;

long long join_ropes(vector<long long> &ropes) {
    // Too slow: puts each new rope into the sorted list, which moves those behind it.
    sort(ropes.rbegin(), ropes.rend());
    long long minutes = 0;
    while (ropes.size() > 1) {
        long long rope = ropes.back();
        ropes.pop_back();
        rope += ropes.back();
        ropes.pop_back();
        ropes.insert(lower_bound(ropes.begin(), ropes.end(), rope, greater<>()), rope);
        minutes += rope;
    }
    return minutes;
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
    auto ropes = read_ints();
    cout << join_ropes(ropes) << '\n';
}
