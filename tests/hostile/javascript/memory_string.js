// Doubles a string until it is longer than strings can be: it only remembers of what it was made, and fills nothing.
let text = 'x';
while (true) text += text;
