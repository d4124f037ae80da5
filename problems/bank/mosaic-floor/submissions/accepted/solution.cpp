#include <bits/stdc++.h>
using namespace std;

struct Start {
    int word = -1;
    array<unique_ptr<Start>, 26> next;
};

void hop(vector<vector<char>> &tiles, int row, int column, Start *from, vector<bool> &found) {
    if (row < 0 || row >= (int)tiles.size() || column < 0 || column >= (int)tiles[0].size()) return;
    char letter = tiles[row][column];
    if (letter == '.') return;
    Start *at = from->next[letter - 'a'].get();
    if (!at) return;
    if (at->word >= 0) found[at->word] = true;
    tiles[row][column] = '.';
    hop(tiles, row - 1, column, at, found);
    hop(tiles, row + 1, column, at, found);
    hop(tiles, row, column - 1, at, found);
    hop(tiles, row, column + 1, at, found);
    tiles[row][column] = letter;
}

vector<string> mosaic_floor(vector<vector<char>> &tiles, vector<string> &words) {
    Start root;
    for (int i = 0; i < (int)words.size(); i++) {
        Start *at = &root;
        for (char letter : words[i]) {
            auto &next = at->next[letter - 'a'];
            if (!next) next = make_unique<Start>();
            at = next.get();
        }
        at->word = i;
    }
    vector<bool> found(words.size());
    for (int row = 0; row < (int)tiles.size(); row++)
        for (int column = 0; column < (int)tiles[0].size(); column++) hop(tiles, row, column, &root, found);
    vector<string> hopped;
    for (int i = 0; i < (int)words.size(); i++)
        if (found[i]) hopped.push_back(words[i]);
    return hopped;
}

// You need not look below this line: it reads the input and prints the answer.
string read_line() {
    string line;
    getline(cin, line);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

vector<char> read_chars() {
    read_line(); // how many there are
    string line = read_line();
    return vector<char>(line.begin(), line.end());
}

vector<vector<char>> read_char_lists() {
    vector<vector<char>> rows(stoi(read_line()));
    for (auto &row : rows) row = read_chars();
    return rows;
}

vector<string> read_strings() {
    vector<string> values(stoi(read_line()));
    for (auto &value : values) value = read_line();
    return values;
}

string text_of_strings(const vector<string> &values) {
    string text = to_string(values.size());
    for (auto &value : values) text += "\n" + value;
    return text;
}

int main() {
    auto tiles = read_char_lists();
    auto words = read_strings();
    cout << text_of_strings(mosaic_floor(tiles, words)) << '\n';
}
