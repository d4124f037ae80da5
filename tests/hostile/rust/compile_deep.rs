// A macro that needs itself, for ever.
macro_rules! deeper {
    ($($code:tt)*) => { deeper!($($code)* x) };
}

fn main() {
    deeper!();
}
