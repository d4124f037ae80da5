// Names in other scripts.
const größe = { 日本: 1 };
const \u0066ine = größe['\u65e5本'];
console.log(fine === 1 ? 'fine' : '');
