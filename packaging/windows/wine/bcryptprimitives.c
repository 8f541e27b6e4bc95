/* For trying the Windows bundle under wine only: wine 8 has no bcryptprimitives.dll, which Rust's
   library asks for random bytes. It never ships. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL ProcessPrng(PBYTE data, SIZE_T length)
{
    return RtlGenRandom(data, (ULONG)length);
}
