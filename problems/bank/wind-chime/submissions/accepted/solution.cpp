#include <bits/stdc++.h>
using namespace std;

struct TreeNode {
    long long val;
    TreeNode *left, *right;
    TreeNode(long long val = 0, TreeNode *left = nullptr, TreeNode *right = nullptr) : val(val), left(left), right(right) {}
};

long long greatest_lean(TreeNode *chime) {
    vector<TreeNode *> order;
    if (chime) order.push_back(chime);
    for (size_t i = 0; i < order.size(); i++)
        for (TreeNode *child : {order[i]->left, order[i]->right})
            if (child) order.push_back(child);
    unordered_map<TreeNode *, long long> height;
    long long greatest = 0;
    for (size_t i = order.size(); i-- > 0;) {
        long long left = height[order[i]->left], right = height[order[i]->right];
        height[order[i]] = 1 + max(left, right);
        greatest = max(greatest, abs(left - right));
    }
    return greatest;
}

// You need not look below this line: it reads the input and prints the answer.
string read_line() {
    string line;
    getline(cin, line);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

TreeNode *read_tree() {
    int count = stoi(read_line());
    istringstream words(read_line());
    vector<TreeNode *> nodes(2 * count + 1);
    string word;
    for (int i = 0; i < count && words >> word; i++)
        if (word != "null") nodes[i] = new TreeNode(stoll(word));
    for (int i = 0, child = 1; i < count; i++) {
        if (!nodes[i]) continue;
        nodes[i]->left = nodes[child++];
        nodes[i]->right = nodes[child++];
    }
    return nodes[0];
}

int main() {
    auto chime = read_tree();
    cout << greatest_lean(chime) << '\n';
}
