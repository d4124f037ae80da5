// Not a program at all.
]]] plums & pears {{{ 42
