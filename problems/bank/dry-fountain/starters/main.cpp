#include <bits/stdc++.h>
using namespace std;

bool is_dry(long long hatch);

long long first_dry(long long hatches) {
    // Write the body. is_dry(hatch) asks the judge.
    return 1;
}

// You need not look below this line: it talks to the judge, and flushes what it writes.
bool is_dry(long long hatch) {
    cout << "? " << hatch << endl;
    string word;
    cin >> word;
    return word == "dry";
}

int main() {
    long long hatches;
    cin >> hatches;
    long long first = first_dry(hatches);
    cout << "! " << first << endl;
}
