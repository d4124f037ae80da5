#include <bits/stdc++.h>
using namespace std;

long long deepest_keel(vector<vector<long long>> &depths) {
    int rows = depths.size(), columns = depths[0].size(), width = columns + 2;
    vector<long long> water((rows + 2) * width, -1), keels{0};
    for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
            water[(r + 1) * width + c + 1] = depths[r][c];
            keels.push_back(depths[r][c]);
        }
    }
    sort(keels.rbegin(), keels.rend());
    keels.erase(unique(keels.begin(), keels.end()), keels.end());
    vector<int> seen(water.size()), open(water.size());
    int search = 0;
    for (long long keel : keels) {
        int count = 0;
        search++;
        auto visit = [&](int at) {
            if (water[at] < keel || seen[at] == search) return;
            seen[at] = search;
            open[count++] = at;
        };
        for (int r = 1; r <= rows; r++) visit(r * width + 1);
        for (int i = 0; i < count; i++) {
            int at = open[i];
            if (at % width == columns) return keel;
            visit(at - width), visit(at + width), visit(at - 1), visit(at + 1);
        }
    }
    return 0;
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
