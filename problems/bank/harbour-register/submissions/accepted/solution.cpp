#include <bits/stdc++.h>
using namespace std;

vector<long long> harbour_register(vector<string> &boats, vector<string> &typed) {
    sort(boats.begin(), boats.end());
    vector<long long> counts;
    for (const string &text : typed) {
        // '{' comes right after 'z'.
        auto from = lower_bound(boats.begin(), boats.end(), text);
        counts.push_back(lower_bound(from, boats.end(), text + "{") - from);
    }
    return counts;
}

// You need not look below this line: it reads the input and prints the answer.
string read_line() {
    string line;
    getline(cin, line);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

vector<string> read_strings() {
    vector<string> values(stoi(read_line()));
    for (auto &value : values) value = read_line();
    return values;
}

string text_of_ints(const vector<long long> &values) {
    ostringstream text;
    text << values.size() << '\n';
    for (size_t i = 0; i < values.size(); i++) text << (i ? " " : "") << values[i];
    return text.str();
}

int main() {
    auto boats = read_strings();
    auto typed = read_strings();
    cout << text_of_ints(harbour_register(boats, typed)) << '\n';
}
