// Never reads what it is given.
console.log('not interested');
