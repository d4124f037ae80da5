#include <bits/stdc++.h>
using namespace std;

vector<long long> missing_tokens(vector<long long> &tokens) {
    vector<long long> missing;
    for (long long number = 1; number <= (long long)tokens.size() + 2; number++)
        if (find(tokens.begin(), tokens.end(), number) == tokens.end()) missing.push_back(number);
    return missing;
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

int main() {
    auto tokens = read_ints();
    cout << text_of_ints(missing_tokens(tokens)) << '\n';
}
