#include <bits/stdc++.h>
using namespace std;

long long cheapest_trip(long long harbours, vector<vector<long long>> &ferries) {
    vector<vector<pair<int, long long>>> routes(harbours);
    for (auto &ferry : ferries) {
        routes[ferry[0]].push_back({ferry[1], ferry[2]});
        routes[ferry[1]].push_back({ferry[0], ferry[2]});
    }

    // State 2 * harbour: the voucher is there; 2 * harbour + 1: it is used.
    vector<long long> paid(2 * harbours, LLONG_MAX);
    priority_queue<pair<long long, int>, vector<pair<long long, int>>, greater<>> heap;
    auto arrive = [&](long long cost, int state) {
        if (cost >= paid[state]) return;
        paid[state] = cost;
        heap.push({cost, state});
    };
    arrive(0, 0);
    while (!heap.empty()) {
        auto [cost, state] = heap.top();
        heap.pop();
        if (cost > paid[state]) continue;
        int harbour = state / 2, used = state % 2;
        if (harbour == harbours - 1) return cost;
        for (auto [other, fare] : routes[harbour]) {
            arrive(cost + fare, 2 * other + used);
            if (!used) arrive(cost, 2 * other + 1);
        }
    }
    return -1;
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
    long long harbours = stoll(read_line());
    auto ferries = read_int_lists();
    cout << cheapest_trip(harbours, ferries) << '\n';
}
