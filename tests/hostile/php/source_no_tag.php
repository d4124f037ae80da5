// A source without the tag that begins the code: PHP prints it as it stands.
fine
