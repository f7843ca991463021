// The program libFuzzer makes of the target function that FUZZ_TARGET names.
#include "fuzz/targets.h"

#include <cstdint>
#include <cstdio>

void depeche::fuzz::require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    __builtin_trap();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    depeche::fuzz::FUZZ_TARGET(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
