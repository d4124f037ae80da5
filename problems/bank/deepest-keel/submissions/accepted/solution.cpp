#include <bits/stdc++.h>
using namespace std;

long long deepest_keel(vector<vector<long long>> &depths) {
    int rows = depths.size(), columns = depths[0].size();
    // Does a ship of this draught get through?
    auto passes = [&](long long keel) {
        vector<vector<bool>> seen(rows, vector<bool>(columns));
        vector<pair<int, int>> stack;
        auto visit = [&](int r, int c) {
            if (r < 0 || r >= rows || c < 0 || c >= columns || seen[r][c] || depths[r][c] < keel) return;
            seen[r][c] = true;
            stack.push_back({r, c});
        };
        for (int row = 0; row < rows; row++) visit(row, 0);
        while (!stack.empty()) {
            auto [row, column] = stack.back();
            stack.pop_back();
            if (column == columns - 1) return true;
            visit(row - 1, column), visit(row + 1, column), visit(row, column - 1), visit(row, column + 1);
        }
        return false;
    };
    long long possible = 0, impossible = 1'000'000'001;
    while (impossible - possible > 1) {
        long long middle = (possible + impossible) / 2;
        (passes(middle) ? possible : impossible) = middle;
    }
    return possible;
}

// You need not look below this line: it reads the input and prints the answer.
string read_line() {
    string line;
    getline(cin, line);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

vector<long long> read_ints() {
    read_line(); // how many there are
    istringstream words(read_line());
    vector<long long> values;
    for (long long value; words >> value;) values.push_back(value);
    return values;
}

vector<vector<long long>> read_int_lists() {
    vector<vector<long long>> rows(stoi(read_line()));
    for (auto &row : rows) row = read_ints();
    return rows;
}

int main() {
    auto depths = read_int_lists();
    cout << deepest_keel(depths) << '\n';
}
