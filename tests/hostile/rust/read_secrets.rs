// Reads what only root may.
use std::fs::read;

fn main() {
    let secrets = ["/etc/shadow", "/run/code-runner/key", "/proc/1/environ", "/proc/1/mem", "/proc/kcore", "/dev/mem"];
    let seen: Vec<_> = secrets.into_iter().filter(|path| read(path).is_ok()).collect();
    println!("{}", if seen.is_empty() { "refused".into() } else { format!("READ {seen:?}") });
}
