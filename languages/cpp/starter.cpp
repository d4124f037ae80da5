#include <bits/stdc++.h>
using namespace std;

int main() {
    vector<long long> numbers;
    for (long long number; cin >> number;) numbers.push_back(number);

    cout << "sum " << accumulate(numbers.begin(), numbers.end(), 0LL) << '\n';
    if (numbers.empty()) {
        cout << "max -\n";
    } else {
        cout << "max " << *max_element(numbers.begin(), numbers.end()) << '\n';
    }
}
