#include <bits/stdc++.h>
using namespace std;

vector<long long> count_awkward(vector<vector<long long>> &ranges) {
    long long largest = 0;
    for (auto &range : ranges) largest = max(largest, range[1]);
    vector<bool> awkward(largest + 1, true);
    for (long long d = 2; d * d <= largest; d++) {
        if (!awkward[d]) continue;
        for (long long number = d * d; number <= largest; number += d) awkward[number] = false;
    }
    vector<long long> count(largest + 1);
    for (long long number = 1; number <= largest; number++) count[number] = count[number - 1] + awkward[number];
    vector<long long> answers;
    for (auto &range : ranges) answers.push_back(count[range[1]] - count[range[0] - 1]);
    return answers;
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

string text_of_ints(const vector<long long> &values) {
    ostringstream text;
    text << values.size() << '\n';
    for (size_t i = 0; i < values.size(); i++) text << (i ? " " : "") << values[i];
    return text.str();
}

int main() {
    auto ranges = read_int_lists();
    cout << text_of_ints(count_awkward(ranges)) << '\n';
}
