// Includes itself twice, 199 deep: the preprocessor would need longer than the sun has.
#if __INCLUDE_LEVEL__ < 199
#include __FILE__
#include __FILE__
#endif
