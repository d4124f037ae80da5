// Serves itself on the loopback.
use std::io::{read_to_string, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

fn main() {
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = server.local_addr().unwrap();
    thread::spawn(move || server.accept().unwrap().0.write_all(b"hi").unwrap());
    println!("{}", read_to_string(TcpStream::connect(address).unwrap()).unwrap());
}
