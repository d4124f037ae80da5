#include <bits/stdc++.h>
using namespace std;

long long count_gardens(vector<string> &garden) {
    int n = garden.size();
    vector<int> beds(n, 0);
    for (int row = 0; row < n; row++)
        for (int column = 0; column < n; column++)
            if (garden[row][column] == '.') beds[row] |= 1 << column;

    function<long long(int, int, int, int)> count = [&](int row, int columns, int to_left, int to_right) -> long long {
        if (row == n) return 1;
        long long ways = 0;
        for (int free = beds[row] & ~(columns | to_left | to_right); free; free &= free - 1) {
            int bed = free & -free;
            ways += count(row + 1, columns | bed, (to_left | bed) >> 1, (to_right | bed) << 1);
        }
        return ways;
    };
    return count(0, 0, 0, 0);
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
    auto garden = read_strings();
    cout << count_gardens(garden) << '\n';
}
