// Lines that end with CR LF: in a template they are one line feed.
const text = `fi
ne`;
console.log(text.replace("\n", ""));
