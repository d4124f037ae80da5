#include <bits/stdc++.h>
using namespace std;

long long stamped_sign(string inscription, vector<string> &stamps) {
    int letters = inscription.size(), impossible = letters + 1;
    vector<int> fewest(letters + 1, impossible);
    fewest[0] = 0;
    for (int begin = 0; begin < letters; begin++) {
        if (fewest[begin] == impossible) continue;
        for (auto &stamp : stamps) {
            int end = begin + stamp.size();
            if (end > letters || fewest[end] <= fewest[begin] + 1) continue;
            if (inscription.compare(begin, stamp.size(), stamp) == 0) fewest[end] = fewest[begin] + 1;
        }
    }
    return fewest[letters] < impossible ? fewest[letters] : -1;
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

int main() {
    string inscription = read_line();
    auto stamps = read_strings();
    cout << stamped_sign(inscription, stamps) << '\n';
}
