// Parks its only thread: nobody will ever wake it.
fn main() {
    loop {
        std::thread::park();
    }
}
