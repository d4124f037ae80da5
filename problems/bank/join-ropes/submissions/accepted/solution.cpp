#include <bits/stdc++.h>
using namespace std;

long long join_ropes(vector<long long> &ropes) {
    priority_queue<long long, vector<long long>, greater<>> heap(ropes.begin(), ropes.end());
    long long minutes = 0;
    while (heap.size() > 1) {
        long long rope = heap.top();
        heap.pop();
        rope += heap.top();
        heap.pop();
        heap.push(rope);
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
