#include <bits/stdc++.h>
using namespace std;

vector<vector<long long>> all_trips(vector<long long> &rides, long long height) {
    // Too slow, though each search ends at the first sum that is too large: tries all triples.
    sort(rides.begin(), rides.end());
    int lifts = rides.size();
    vector<vector<long long>> trips;
    for (int first = 0; first < lifts; first++) {
        if (first > 0 && rides[first] == rides[first - 1]) continue;
        for (int second = first + 1; second < lifts; second++) {
            if (second > first + 1 && rides[second] == rides[second - 1]) continue;
            long long rest = height - rides[first] - rides[second];
            for (int third = second + 1; third < lifts && rides[third] <= rest; third++) {
                if (rides[third] == rest) {
                    trips.push_back({rides[first], rides[second], rest});
                    break;
                }
            }
        }
    }
    return trips;
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
    auto rides = read_ints();
    long long height = stoll(read_line());
    cout << text_of_int_lists(all_trips(rides, height)) << '\n';
}
