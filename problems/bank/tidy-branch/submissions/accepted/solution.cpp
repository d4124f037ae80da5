#include <bits/stdc++.h>
using namespace std;

long long tidy_branch(vector<long long> &levels) {
    vector<long long> numbers;
    for (long long number : levels)
        if (number != -1) numbers.push_back(number);
    int count = numbers.size();
    vector<int> left(count, -1), right(count, -1), size(count, 0); // size 0: the branch is not tidy
    int node = 0;
    for (int place = 0; place < (int)levels.size(); place++) {
        if (levels[place] == -1) continue;
        if (place) (place % 2 ? left : right)[(place - 1) / 2] = node;
        node++;
    }
    vector<long long> smallest = numbers, greatest = numbers;
    int best = 1;
    for (node = count - 1; node >= 0; node--) {
        int a = left[node], b = right[node];
        if (a != -1 && (size[a] == 0 || greatest[a] >= numbers[node])) continue;
        if (b != -1 && (size[b] == 0 || smallest[b] <= numbers[node])) continue;
        size[node] = 1;
        if (a != -1) smallest[node] = smallest[a], size[node] += size[a];
        if (b != -1) greatest[node] = greatest[b], size[node] += size[b];
        best = max(best, size[node]);
    }
    return best;
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

int main() {
    auto levels = read_ints();
    cout << tidy_branch(levels) << '\n';
}
