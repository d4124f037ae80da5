#include <bits/stdc++.h>
using namespace std;

vector<long long> middle_runner(vector<long long> &times) {
    priority_queue<long long> fast; // the slowest of them on top
    priority_queue<long long, vector<long long>, greater<long long>> slow;
    vector<long long> middle;
    for (long long time : times) {
        fast.push(time);
        slow.push(fast.top());
        fast.pop();
        if (slow.size() > fast.size()) {
            fast.push(slow.top());
            slow.pop();
        }
        middle.push_back(fast.top());
    }
    return middle;
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

string text_of_ints(const vector<long long> &values) {
    ostringstream text;
    text << values.size() << '\n';
    for (size_t i = 0; i < values.size(); i++) text << (i ? " " : "") << values[i];
    return text.str();
}

int main() {
    auto times = read_ints();
    cout << text_of_ints(middle_runner(times)) << '\n';
}
