// Takes the compiler's environment into the program: there is no secret in it.
fn main() {
    println!("{}", if option_env!("DOCKER_HOST").is_none() && env!("HOME") == "/tmp" { "nothing" } else { "SOMETHING" });
}
