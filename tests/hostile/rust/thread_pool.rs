// Four threads take numbers from a common counter and send them back.
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn main() {
    let (next, sum) = (AtomicU32::new(0), AtomicU32::new(0));
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| loop {
                match next.fetch_add(1, Ordering::Relaxed) {
                    number @ 0..100 => sum.fetch_add(number, Ordering::Relaxed),
                    _ => break,
                };
            });
        }
    });
    println!("{}", sum.into_inner());
}
