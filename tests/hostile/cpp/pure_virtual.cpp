// Calls a function that is not there: the object is only half made.
struct Base {
    Base() { call(); }
    [[gnu::noinline]] void call() { answer(); }
    virtual void answer() = 0;
};

struct Whole : Base {
    void answer() override {}
};

int main() {
    Whole whole;
}
