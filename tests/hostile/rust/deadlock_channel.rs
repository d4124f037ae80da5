// Receives from a channel to which only it could send.
use std::sync::mpsc::channel;

fn main() {
    let (_sender, receiver) = channel::<i32>();
    println!("{:?}", receiver.recv());
}
