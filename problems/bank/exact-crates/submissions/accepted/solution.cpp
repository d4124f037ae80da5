#include <bits/stdc++.h>
using namespace std;

vector<vector<long long>> exact_loads(vector<long long> &weights, long long target) {
    sort(weights.begin(), weights.end());
    vector<vector<long long>> loads;
    vector<long long> load;
    function<void(size_t, long long)> search = [&](size_t start, long long missing) {
        if (missing == 0) {
            loads.push_back(load);
            return;
        }
        for (size_t place = start; place < weights.size() && weights[place] <= missing; place++) {
            if (place > start && weights[place] == weights[place - 1]) continue;
            load.push_back(weights[place]);
            search(place + 1, missing - weights[place]);
            load.pop_back();
        }
    };
    search(0, target);
    return loads;
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

string text_of_ints(const vector<long long> &values) {
    ostringstream text;
    text << values.size() << '\n';
    for (size_t i = 0; i < values.size(); i++) text << (i ? " " : "") << values[i];
    return text.str();
}

string text_of_int_lists(const vector<vector<long long>> &rows) {
    string text = to_string(rows.size());
    for (auto &row : rows) text += "\n" + text_of_ints(row);
    return text;
}

int main() {
    auto weights = read_ints();
    long long target = stoll(read_line());
    cout << text_of_int_lists(exact_loads(weights, target)) << '\n';
}
