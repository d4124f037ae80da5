// A source whose lines end with CR LF.
fn main() {
    print!("fi\
            ne\n");
}
