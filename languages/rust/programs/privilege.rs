// Tries to become root, to write to the system and to kill the supervisor: all must be refused.
// Rust has no safe setuid() or kill(), so it borrows C's; the file is an Err.
use std::fs::File;

extern "C" {
    fn setuid(uid: u32) -> i32;
    fn kill(pid: i32, signal: i32) -> i32;
}

fn attempt(what: &str, done: bool) -> bool {
    println!("{what}: {}", if done { "DONE" } else { "refused" });
    done
}

fn main() {
    let mut done = attempt("become root", unsafe { setuid(0) } == 0);
    done |= attempt("write /etc", File::create("/etc/code-runner-was-here").is_ok());
    done |= attempt("kill the supervisor", unsafe { kill(1, 9) } == 0);
    std::process::exit(done as i32);
}
