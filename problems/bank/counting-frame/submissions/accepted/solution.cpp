#include <bits/stdc++.h>
using namespace std;

const long long RING = 1000003;

struct Level {
    long long product = 1, total = 0, sign = 1;

    void add(long long value) { total = ((total + sign * value) % RING + RING) % RING; }

    void multiply() { *this = {product * total % RING, 0, 1}; }
};

long long value_on_frame(const string &sheet) {
    vector<Level> open(1);
    for (size_t i = 0; i < sheet.size(); i++) {
        char c = sheet[i];
        if (c == '+' || c == '-') {
            open.back().sign = c == '+' ? 1 : -1;
        } else if (c == '*') {
            open.back().multiply();
        } else if (c == '(') {
            open.emplace_back();
        } else if (c == ')') {
            open.back().multiply();
            long long value = open.back().product;
            open.pop_back();
            open.back().add(value);
        } else {
            long long number = 0;
            for (; i < sheet.size() && isdigit(sheet[i]); i++) number = number * 10 + (sheet[i] - '0');
            i--;
            open.back().add(number);
        }
    }
    open.back().multiply();
    return open.back().product;
}

// You need not look below this line: it reads the input and prints the answer.
string read_line() {
    string line;
    getline(cin, line);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

int main() {
    string sheet = read_line();
    cout << value_on_frame(sheet) << '\n';
}
