// A number of a thousand million digits, by many multiplications.
let number = 3n;
while (true) number = number * number % 2n ** 4_000_000n;
