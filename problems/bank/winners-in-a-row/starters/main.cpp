#include <bits/stdc++.h>
using namespace std;

bool has_beaten(int a, int b);

vector<int> winners_in_a_row(int players) {
    // Write the body. has_beaten(a, b) asks the judge.
    return {};
}

// You need not look below this line: it talks to the judge, and flushes what it writes.
bool has_beaten(int a, int b) {
    cout << "? " << a << ' ' << b << endl;
    string word;
    cin >> word;
    return word == "yes";
}

int main() {
    int players;
    cin >> players;
    vector<int> row = winners_in_a_row(players);
    cout << '!';
    for (int player : row) cout << ' ' << player;
    cout << endl;
}
