#include <bits/stdc++.h>
using namespace std;

vector<string> flap_by_flap(string shown, string wanted, vector<string> &allowed) {
    // Too slow: compares each word with all that were not reached yet.
    if (shown == wanted) return {shown};
    vector<string> words = allowed;
    if (find(words.begin(), words.end(), shown) == words.end()) words.push_back(shown);
    sort(words.begin(), words.end());
    auto are_neighbours = [](const string &one, const string &other) {
        int differ = 0;
        for (size_t place = 0; place < one.size() && differ < 2; place++) differ += one[place] != other[place];
        return differ == 1;
    };
    int first = lower_bound(words.begin(), words.end(), shown) - words.begin();
    vector<int> open{first}, before(words.size(), -1), left;
    for (int i = 0; i < (int)words.size(); i++)
        if (i != first) left.push_back(i);
    for (size_t head = 0; head < open.size(); head++) {
        int at = open[head];
        if (words[at] == wanted) {
            vector<string> sequence;
            for (; at != -1; at = before[at]) sequence.push_back(words[at]);
            reverse(sequence.begin(), sequence.end());
            return sequence;
        }
        size_t kept = 0;
        for (int other : left) {
            if (are_neighbours(words[at], words[other])) {
                before[other] = at;
                open.push_back(other);
            } else {
                left[kept++] = other;
            }
        }
        left.resize(kept);
    }
    return {};
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
