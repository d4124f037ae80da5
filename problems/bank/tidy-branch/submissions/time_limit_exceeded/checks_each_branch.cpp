#include <bits/stdc++.h>
using namespace std;

long long tidy_branch(vector<long long> &levels) {
    vector<long long> numbers;
    for (long long number : levels)
        if (number != -1) numbers.push_back(number);
    int count = numbers.size();
    vector<int> left(count, -1), right(count, -1);
    int node = 0;
    for (int place = 0; place < (int)levels.size(); place++) {
        if (levels[place] == -1) continue;
        if (place) (place % 2 ? left : right)[(place - 1) / 2] = node;
        node++;
    }
    struct Due {
        int node;
        long long above, below;
    };
    vector<Due> stack;
    int best = 0;
    for (int root = 0; root < count; root++) {
        int size = 0;
        stack.assign(1, {root, -1, LLONG_MAX});
        while (!stack.empty()) {
            auto [at, above, below] = stack.back();
            stack.pop_back();
            if (numbers[at] <= above || numbers[at] >= below) {
                size = 0;
                break;
            }
            size++;
            if (left[at] != -1) stack.push_back({left[at], above, numbers[at]});
            if (right[at] != -1) stack.push_back({right[at], numbers[at], below});
        }
        best = max(best, size);
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
