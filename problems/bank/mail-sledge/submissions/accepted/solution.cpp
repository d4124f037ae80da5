#include <bits/stdc++.h>
using namespace std;

long long mail_sledge(vector<long long> &food, vector<long long> &eaten) {
    long long start = 0, load = 0, total = 0;
    for (size_t village = 0; village < food.size(); village++) {
        long long left = food[village] - eaten[village];
        total += left;
        load += left;
        if (load < 0) {
            start = village + 1;
            load = 0;
        }
    }
    return total >= 0 ? start : -1;
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
    auto food = read_ints();
    auto eaten = read_ints();
    cout << mail_sledge(food, eaten) << '\n';
}
