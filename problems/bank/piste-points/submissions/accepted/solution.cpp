#include <bits/stdc++.h>
using namespace std;

struct TreeNode {
    long long val;
    TreeNode *left, *right;
    TreeNode(long long val = 0, TreeNode *left = nullptr, TreeNode *right = nullptr) : val(val), left(left), right(right) {}
};

long long piste_points(TreeNode *top, long long points) {
    long long count = 0, total = 0;
    unordered_map<long long, int> on_the_way{{0, 1}}; // sums between the top and here
    vector<pair<TreeNode *, bool>> stack{{top, false}};
    while (!stack.empty()) {
        auto [station, leaving] = stack.back();
        stack.pop_back();
        if (!station) continue;
        if (leaving) {
            on_the_way[total]--;
            total -= station->val;
            continue;
        }
        total += station->val;
        auto found = on_the_way.find(total - points);
        if (found != on_the_way.end()) count += found->second;
        on_the_way[total]++;
        stack.push_back({station, true});
        stack.push_back({station->right, false});
        stack.push_back({station->left, false});
    }
    return count;
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
    auto top = read_tree();
    long long points = stoll(read_line());
    cout << piste_points(top, points) << '\n';
}
