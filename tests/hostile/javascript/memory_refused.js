// Asks for more address space than there is, and dies of the RangeError although it used next to nothing.
new ArrayBuffer(2 ** 52);
