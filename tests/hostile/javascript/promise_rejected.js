// A promise fails, and nobody looks.
Promise.reject(new Error('no price for plum'));
setInterval(() => {}, 1000);
