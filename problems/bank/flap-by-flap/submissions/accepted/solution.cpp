#include <bits/stdc++.h>
using namespace std;

vector<string> flap_by_flap(string shown, string wanted, vector<string> &allowed) {
    if (shown == wanted) return {shown};
    vector<string> words = allowed;
    int last = find(words.begin(), words.end(), wanted) - words.begin();
    if (last == (int)words.size()) return {};
    int first = find(words.begin(), words.end(), shown) - words.begin();
    if (first == (int)words.size()) words.push_back(shown);
    vector<vector<int>> near(words.size());
    for (size_t place = 0; place < shown.size(); place++) {
        unordered_map<string, vector<int>> groups(words.size());
        for (int word = 0; word < (int)words.size(); word++) {
            string group = words[word];
            group[place] = '?';
            groups[group].push_back(word);
        }
        for (auto &[_, group] : groups)
            if (group.size() > 1)
                for (int word : group) near[word].insert(near[word].end(), group.begin(), group.end());
    }
    vector<int> flips(words.size(), -1), open{last};
    flips[last] = 0;
    for (size_t head = 0; head < open.size(); head++)
        for (int other : near[open[head]])
            if (flips[other] < 0) {
                flips[other] = flips[open[head]] + 1;
                open.push_back(other);
            }
    if (flips[first] < 0) return {};
    vector<string> sequence{shown};
    for (int word = first, next = -1; word != last; word = next, next = -1) {
        for (int other : near[word])
            if (flips[other] == flips[word] - 1 && (next < 0 || words[other] < words[next])) next = other;
        sequence.push_back(words[next]);
    }
    return sequence;
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

int main() {
    string shown = read_line();
    string wanted = read_line();
    auto allowed = read_strings();
    cout << text_of_strings(flap_by_flap(shown, wanted, allowed)) << '\n';
}
