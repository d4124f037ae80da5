// Computes at compile time: each of its loops is short enough for the compiler, and there are a thousand of them.
constexpr long count() {
    long sum = 0;
    for (int i = 0; i < 5000; ++i)
        for (int j = 0; j < 5000; ++j) sum += i ^ j;
    return sum;
}

template <int N> constexpr long value = count() + value<N - 1>;
template <> constexpr long value<0> = count();

int main() {
    return value<800> == 0;
}
