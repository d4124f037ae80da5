// Forgets a parenthesis on line 4: JavaScript has no compile phase, so the run itself reports it.

if (true) {
  console.log('never printed';
}
