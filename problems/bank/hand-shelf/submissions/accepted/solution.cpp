#include <bits/stdc++.h>
using namespace std;

class HandShelf {
    size_t places;
    list<long long> books; // in the order of their last fetch
    unordered_map<long long, list<long long>::iterator> at;

public:
    HandShelf(long long places) : places(places) {}

    optional<long long> fetch(long long book) {
        optional<long long> down;
        if (!lend(book) && books.size() == places) {
            down = books.front();
            lend(*down);
        }
        at[book] = books.insert(books.end(), book);
        return down;
    }

    bool lend(long long book) {
        auto found = at.find(book);
        if (found == at.end()) return false;
        books.erase(found->second);
        at.erase(found);
        return true;
    }

    void clear() {
        books.clear();
        at.clear();
    }
};

// You need not look below this line: it reads the input and prints the answer.
string read_line() {
    string line;
    getline(cin, line);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

string text_of_int_or_null(const optional<long long> &value) {
    return value ? to_string(*value) : "null";
}

int main() {
    long long places = stoll(read_line());
    HandShelf self(places);
    for (int calls_left = stoi(read_line()); calls_left > 0; calls_left--) {
        string called = read_line();
        if (called == "fetch") {
            long long book = stoll(read_line());
            cout << text_of_int_or_null(self.fetch(book)) << '\n';
        } else if (called == "lend") {
            long long book = stoll(read_line());
            cout << string(self.lend(book) ? "true" : "false") << '\n';
        } else if (called == "clear") {
            self.clear();
        }
    }
}
