// Buffers are outside the heap and its cap: the kernel has to kill.
const blocks = [];
while (true) blocks.push(Buffer.alloc(2 ** 22, 'x'));
