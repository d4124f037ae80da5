#include <bits/stdc++.h>
using namespace std;

bool has_beaten(int a, int b);

vector<int> winners_in_a_row(int players) {
    vector<int> row(players), merged;
    iota(row.begin(), row.end(), 1);
    for (int width = 1; width < players; width *= 2) {
        merged.clear();
        for (int start = 0; start < players; start += 2 * width) {
            int i = start, j = min(start + width, players);
            int end_i = j, end_j = min(start + 2 * width, players);
            while (i < end_i && j < end_j) merged.push_back(has_beaten(row[i], row[j]) ? row[i++] : row[j++]);
            while (i < end_i) merged.push_back(row[i++]);
            while (j < end_j) merged.push_back(row[j++]);
        }
        swap(row, merged);
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
