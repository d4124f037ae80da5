// Writes to a pipe that nobody reads: Rust has switched SIGPIPE off and gets an error.
use std::io::{ErrorKind, Write};
use std::process::{Command, Stdio};

fn main() {
    let mut child = Command::new("true").stdin(Stdio::piped()).spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    child.wait().unwrap();
    let error = pipe.write_all(b"x").unwrap_err();
    println!("{}", if error.kind() == ErrorKind::BrokenPipe { "broken pipe" } else { "OTHER" });
}
