// Has nothing to start.
pub fn twice(number: u32) -> u32 {
    2 * number
}
