// Says that it cannot get here, and gets here.
// What the compiler makes of that is its own business: an instruction that there is not is the clear word for it.
use std::arch::asm;

fn main() {
    #[cfg(target_arch = "x86_64")]
    unsafe {
        asm!("ud2")
    }
    #[cfg(not(target_arch = "x86_64"))]
    unsafe {
        asm!(".inst 0")
    }
}
