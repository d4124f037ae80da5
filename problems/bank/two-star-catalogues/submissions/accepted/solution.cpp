#include <bits/stdc++.h>
using namespace std;

vector<long long> middle_brightness(vector<long long> &north, vector<long long> &south, vector<vector<long long>> &nights) {
    vector<long long> answers;
    for (auto &night : nights) {
        long long a = night[0], b = night[1], c = night[2], d = night[3];
        long long count = b - a + d - c, half = (count + 1) / 2;
        long long low = max(0LL, half - (d - c)), high = min(half, b - a);
        while (low < high) {
            long long middle = (low + high) / 2;
            if (north[a + middle] < south[c + half - middle - 1]) low = middle + 1;
            else high = middle;
        }
        long long i = a + low, j = c + half - low;
        long long lower = max(i > a ? north[i - 1] : LLONG_MIN, j > c ? south[j - 1] : LLONG_MIN);
        long long upper = min(i < b ? north[i] : LLONG_MAX, j < d ? south[j] : LLONG_MAX);
        answers.push_back(lower + (count % 2 ? lower : upper));
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
    auto north = read_ints();
    auto south = read_ints();
    auto nights = read_int_lists();
    cout << text_of_ints(middle_brightness(north, south, nights)) << '\n';
}
