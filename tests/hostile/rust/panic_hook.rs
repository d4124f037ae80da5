// A panic's hook never returns.
fn main() {
    std::panic::set_hook(Box::new(|_| loop {
        std::thread::park();
    }));
    panic!("never printed");
}
