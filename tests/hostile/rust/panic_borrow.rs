// Borrows a cell twice, once to change it.
use std::cell::RefCell;

fn main() {
    let cell = RefCell::new(1);
    let _first = cell.borrow();
    *cell.borrow_mut() = 2;
}
