// Swift compares sixteen bytes in one instruction, but has no word for taking the sixteen answers into one number.
#pragma once

typedef signed char lanes_answers __attribute__((ext_vector_type(16)));

// The highest bit of each byte, that of the first byte lowest.
static inline unsigned int lanes_bits(lanes_answers answers) {
#if defined(__SSE2__)
    typedef char bytes __attribute__((vector_size(16)));
    return (unsigned int)__builtin_ia32_pmovmskb128((bytes)answers);
#else
    unsigned int bits = 0;
    for (int lane = 0; lane < 16; lane++) bits |= (unsigned int)(answers[lane] < 0) << lane;
    return bits;
#endif
}
