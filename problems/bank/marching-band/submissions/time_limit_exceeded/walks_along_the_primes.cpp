#include <bits/stdc++.h>
using namespace std;

vector<long long> count_awkward(vector<vector<long long>> &ranges) {
    long long largest = 0;
    for (auto &range : ranges) largest = max(largest, range[1]);
    vector<bool> crossed(largest + 1);
    vector<int> awkward{1};
    for (long long d = 2; d <= largest; d++) {
        if (crossed[d]) continue;
        awkward.push_back(d);
        for (long long number = d * d; number <= largest; number += d) crossed[number] = true;
    }
    vector<long long> answers;
    for (auto &range : ranges) {
        int low = range[0], high = range[1], count = 0;
        for (int number : awkward) {
            if (number > high) break;
            count += number >= low;
        }
        answers.push_back(count);
    }
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
