#include <bits/stdc++.h>
using namespace std;

vector<string> flap_by_flap(string shown, string wanted, vector<string> &allowed) {
    if (shown == wanted) return {shown};
    unordered_map<string, vector<string>> groups;
    unordered_set<string> words(allowed.begin(), allowed.end());
    if (!words.count(wanted)) return {};
    words.insert(shown);
    for (string word : words) {
        for (char &letter : word) {
            char hidden = exchange(letter, '?');
            string group = word;
            letter = hidden;
            groups[group].push_back(word);
        }
    }
    auto neighbours = [&](string word) {
        vector<string> found;
        for (char &letter : word) {
            char hidden = exchange(letter, '?');
            for (auto &other : groups[word]) found.push_back(other);
            letter = hidden;
        }
        return found;
    };
    unordered_map<string, int> flips{{wanted, 0}};
    queue<string> open({wanted});
    while (!open.empty()) {
        string word = open.front();
        open.pop();
        for (auto &other : neighbours(word))
            if (flips.emplace(other, flips[word] + 1).second) open.push(other);
    }
    if (!flips.count(shown)) return {};
    vector<string> sequence{shown};
    while (sequence.back() != wanted) {
        string next;
        for (auto &other : neighbours(sequence.back()))
            if (flips[other] == flips[sequence.back()] - 1 && (next.empty() || other < next)) next = other;
        sequence.push_back(next);
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
