#include <bits/stdc++.h>
using namespace std;

struct Node {
    array<int, 10> children{};
    long long price = -1;
};

vector<long long> call_prices(vector<string> &codes, vector<long long> &prices, vector<string> &numbers) {
    vector<Node> nodes(1);
    for (size_t i = 0; i < codes.size(); i++) {
        int at = 0;
        for (char digit : codes[i]) {
            if (nodes[at].children[digit - '0'] == 0) {
                nodes[at].children[digit - '0'] = nodes.size();
                nodes.emplace_back();
            }
            at = nodes[at].children[digit - '0'];
        }
        nodes[at].price = prices[i];
    }
    vector<long long> answer;
    for (const string &number : numbers) {
        int at = 0;
        long long price = -1;
        for (char digit : number) {
            at = nodes[at].children[digit - '0'];
            if (at == 0) break;
            if (nodes[at].price >= 0) price = nodes[at].price;
        }
        answer.push_back(price);
    }
    return answer;
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
    auto codes = read_strings();
    auto prices = read_ints();
    auto numbers = read_strings();
    cout << text_of_ints(call_prices(codes, prices, numbers)) << '\n';
}
