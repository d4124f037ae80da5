// A template that needs itself, for ever.
template <int N> struct Deeper {
    static constexpr int value = Deeper<N + 1>::value;
};

int main() {
    return Deeper<0>::value;
}
