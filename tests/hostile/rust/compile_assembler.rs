// Has the assembler take a file of root's into the program.
use std::arch::global_asm;

global_asm!(".incbin \"/etc/shadow\"");

fn main() {}
