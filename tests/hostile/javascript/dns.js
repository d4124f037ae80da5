// Looks up a name: there is no server that it could ask.
require('dns').lookup('example.com', error => console.log(error ? 'refused' : 'FOUND'));
