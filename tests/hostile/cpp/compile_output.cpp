// An error in a type whose name is 2^18 words long.
template <class A, class B> struct Pair {};
template <int N> struct Long {
    using type = Pair<typename Long<N - 1>::type, typename Long<N - 1>::type>;
};
template <> struct Long<0> {
    using type = int;
};

int main() {
    return Long<18>::type::none;
}
