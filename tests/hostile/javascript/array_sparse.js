// An array as long as arrays may be, with nothing in it, made into one text.
console.log(new Array(2 ** 32 - 1).join('x').length);
