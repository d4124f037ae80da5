// An ES module that waits at its top, without a package that says so: Node finds out by its syntax.
import { setTimeout as wait } from 'node:timers/promises';

await wait(1);
console.log(typeof require === 'undefined' ? 'fine' : 'CommonJS');
