#include <bits/stdc++.h>
using namespace std;

vector<long long> cooking_order(vector<vector<long long>> &orders) {
    // Too slow: puts each order into the sorted list of those that wait, which moves all that are faster.
    vector<int> by_arrival(orders.size());
    iota(by_arrival.begin(), by_arrival.end(), 0);
    stable_sort(by_arrival.begin(), by_arrival.end(), [&](int a, int b) { return orders[a][0] < orders[b][0]; });
    vector<pair<long long, int>> waiting;  // minutes, number; the fastest is the last
    vector<long long> cooked;
    long long clock = 0;
    size_t arrived = 0;
    while (cooked.size() < orders.size()) {
        if (waiting.empty()) clock = max(clock, orders[by_arrival[arrived]][0]);
        for (; arrived < orders.size() && orders[by_arrival[arrived]][0] <= clock; arrived++) {
            pair<long long, int> order(orders[by_arrival[arrived]][1], by_arrival[arrived]);
            waiting.insert(lower_bound(waiting.begin(), waiting.end(), order, greater<>()), order);
        }
        auto [minutes, number] = waiting.back();
        waiting.pop_back();
        cooked.push_back(number);
        clock += minutes;
    }
    return cooked;
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
    auto orders = read_int_lists();
    cout << text_of_ints(cooking_order(orders)) << '\n';
}
