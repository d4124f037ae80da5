#include <bits/stdc++.h>
using namespace std;

vector<vector<string>> word_families(vector<string> &words) {
    vector<vector<string>> families;
    unordered_map<string, size_t> place;  // sorted letters -> position of the family
    for (const string& word : words) {
        string key = word;
        sort(key.begin(), key.end());
        auto [family, is_new] = place.emplace(key, families.size());
        if (is_new) families.emplace_back();
        families[family->second].push_back(word);
    }
    return families;
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

string text_of_strings(const vector<string> &values) {
    string text = to_string(values.size());
    for (auto &value : values) text += "\n" + value;
    return text;
}

string text_of_string_lists(const vector<vector<string>> &rows) {
    string text = to_string(rows.size());
    for (auto &row : rows) text += "\n" + text_of_strings(row);
    return text;
}

int main() {
    auto words = read_strings();
    cout << text_of_string_lists(word_families(words)) << '\n';
}
