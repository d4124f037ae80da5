#include <bits/stdc++.h>
using namespace std;

long long balloon_basket(vector<long long> &weights, vector<long long> &values, long long limit) {
    vector<long long> best(limit + 1, 0);
    for (size_t i = 0; i < weights.size(); i++)
        for (long long load = limit; load >= weights[i]; load--)
            best[load] = max(best[load], best[load - weights[i]] + values[i]);
    return best[limit];
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
    auto weights = read_ints();
    auto values = read_ints();
    long long limit = stoll(read_line());
    cout << balloon_basket(weights, values, limit) << '\n';
}
