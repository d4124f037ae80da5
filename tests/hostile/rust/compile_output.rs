// A message of its own that is 2^15 words long.
macro_rules! words {
    ([] $($word:literal)*) => { compile_error!(concat!($($word),*)); };
    ([$one:tt $($rest:tt)*] $($word:literal)*) => { words!([$($rest)*] $($word)* $($word)*); };
}

words!([x x x x x x x x x x x x x x x] "There is no price for a plum in the list of prices. ");

fn main() {}
