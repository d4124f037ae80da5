// Warns in a file that includes itself twice, 199 deep.
#warning one more
#if __INCLUDE_LEVEL__ < 199
#include __FILE__
#include __FILE__
#endif
