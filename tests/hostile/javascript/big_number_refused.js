// A number larger than numbers may be.
console.log(2n ** 2n ** 40n);
