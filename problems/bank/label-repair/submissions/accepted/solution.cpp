#include <bits/stdc++.h>
using namespace std;

long long repair_cost(string have, string want, long long add, long long remove, long long repaint) {
    vector<long long> above(want.size() + 1);
    for (size_t j = 0; j < above.size(); j++) above[j] = add * j;
    for (size_t i = 1; i <= have.size(); i++) {
        vector<long long> row(above.size());
        row[0] = remove * i;
        for (size_t j = 1; j < row.size(); j++) {
            long long change = have[i - 1] == want[j - 1] ? 0 : repaint;
            row[j] = min({above[j - 1] + change, above[j] + remove, row[j - 1] + add});
        }
        above = row;
    }
    return above.back();
}

// You need not look below this line: it reads the input and prints the answer.
string read_line() {
    string line;
    getline(cin, line);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

int main() {
    string have = read_line();
    string want = read_line();
    long long add = stoll(read_line());
    long long remove = stoll(read_line());
    long long repaint = stoll(read_line());
    cout << repair_cost(have, want, add, remove, repaint) << '\n';
}
