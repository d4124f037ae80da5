// A regular expression that backtracks for ever.
/^(a+)+$/.test('a'.repeat(64) + 'b');
