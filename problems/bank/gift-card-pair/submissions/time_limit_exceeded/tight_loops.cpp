#include <bits/stdc++.h>
using namespace std;

vector<long long> gift_card_pair(vector<long long> &prices, long long balance) {
    // Too slow, though a step takes less than a nanosecond: tries all pairs.
    for (size_t j = 0; j < prices.size(); j++) {
        long long partner = balance - prices[j];
        for (size_t i = 0; i < j; i++)
            if (prices[i] == partner) return {(long long)i, (long long)j};
    }
    return {};
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
    auto prices = read_ints();
    long long balance = stoll(read_line());
    cout << text_of_ints(gift_card_pair(prices, balance)) << '\n';
}
