// Throws what is no error and cannot be printed.
throw { get message() { throw 1; }, toString() { throw 2; }, get stack() { throw 3; }, [Symbol.toPrimitive]() { throw 4; } };
