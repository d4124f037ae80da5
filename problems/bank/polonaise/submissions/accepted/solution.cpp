#include <bits/stdc++.h>
using namespace std;

struct ListNode {
    long long val;
    ListNode *next;
    ListNode(long long val = 0, ListNode *next = nullptr) : val(val), next(next) {}
};

ListNode *polonaise(ListNode *row) {
    if (!row) return row;
    ListNode *slow = row;
    for (ListNode *fast = row->next; fast && fast->next; fast = fast->next->next) slow = slow->next;
    ListNode *back = nullptr, *rest = exchange(slow->next, nullptr);
    while (rest) {
        ListNode *following = exchange(rest->next, back);
        back = exchange(rest, following);
    }
    for (ListNode *front = row; back;) {
        ListNode *following = exchange(front->next, back);
        back = exchange(back->next, following);
        front = following;
    }
    return row;
}

// You need not look below this line: it reads the input and prints the answer.
string read_line() {
    string line;
    getline(cin, line);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

ListNode *read_linked_list() {
    read_line(); // how many there are
    istringstream words(read_line());
    ListNode *head = nullptr, **next = &head;
    for (long long val; words >> val; next = &(*next)->next) *next = new ListNode(val);
    return head;
}

void fail(const string &words) {
    cout.flush();
    cerr << "The returned " << words << '\n';
    exit(1);
}

string text_of_linked_list(ListNode *head) {
    unordered_set<ListNode *> seen;
    string words;
    for (ListNode *node = head; node; node = node->next) {
        if (!seen.insert(node).second) fail("list has a cycle: it comes back to the node with the value " + to_string(node->val));
        words += (node == head ? "" : " ") + to_string(node->val);
    }
    return to_string(seen.size()) + "\n" + words;
}

int main() {
    auto row = read_linked_list();
    cout << text_of_linked_list(polonaise(row)) << '\n';
}
