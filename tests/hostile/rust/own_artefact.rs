// Writes to its own program, replaces and deletes it.
use std::fs;

fn main() {
    let own = std::env::current_exe().unwrap();
    let mut done = fs::OpenOptions::new().write(true).open(&own).is_ok();
    fs::write("other", "x").unwrap();
    done |= fs::rename("other", &own).is_ok() || fs::remove_file(&own).is_ok();
    println!("{}", if done { "CHANGED" } else { "refused" });
}
