#!/usr/bin/env node
// Begins with the line by which a shell starts it.
console.log('fine');
