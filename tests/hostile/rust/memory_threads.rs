// Eight threads take 64 MiB each and keep them.
use std::thread;

fn main() {
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let block = std::hint::black_box(vec![b'x'; 64 << 20]);
                loop {
                    thread::park();
                    std::hint::black_box(&block);
                }
            });
        }
    });
}
