#include <bits/stdc++.h>
using namespace std;

void build(size_t first, const vector<string> &flowers, vector<string> &bouquet, vector<vector<string>> &bouquets) {
    bouquets.push_back(bouquet);
    for (size_t place = first; place < flowers.size(); place++) {
        if (place > first && flowers[place] == flowers[place - 1]) continue;
        bouquet.push_back(flowers[place]);
        build(place + 1, flowers, bouquet, bouquets);
        bouquet.pop_back();
    }
}

vector<vector<string>> all_bouquets(vector<string> &flowers) {
    sort(flowers.begin(), flowers.end());
    vector<string> bouquet;
    vector<vector<string>> bouquets;
    build(0, flowers, bouquet, bouquets);
    return bouquets;
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
    auto flowers = read_strings();
    cout << text_of_string_lists(all_bouquets(flowers)) << '\n';
}
