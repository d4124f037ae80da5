#include <bits/stdc++.h>
using namespace std;

long long walks_without(const vector<string> &town, const string &closed, long long modulus) {
    vector<long long> walks(town[0].size());
    walks[0] = 1;
    for (auto &street : town) {
        for (size_t column = 0; column < street.size(); column++) {
            if (closed.find(street[column]) != string::npos) walks[column] = 0;
            else if (column) walks[column] = (walks[column] + walks[column - 1]) % modulus;
        }
    }
    return walks.back();
}

long long count_walks(vector<string> &town) {
    const long long modulus = 1'000'000'007;
    return (walks_without(town, "#", modulus) - walks_without(town, "#I", modulus) + modulus) % modulus;
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
    auto town = read_strings();
    cout << count_walks(town) << '\n';
}
