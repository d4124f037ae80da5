// Turns in a loop that never ends until the clock runs out: it is stopped with SIGKILL.
// In Rust nothing stands between the loop and the processor: only the sandbox can end it.
fn main() {
    println!("looping");
    loop {}
}
