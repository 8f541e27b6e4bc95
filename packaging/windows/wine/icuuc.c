/* For trying the Windows bundle under wine only: wine 8 has no icuuc.dll, which Qt asks for the
   converters of old encodings. This one has none. It never ships. */
#include <stddef.h>

#define NONE(name) __declspec(dllexport) void *name(void) { return NULL; }
#define OPENS(name) \
    __declspec(dllexport) void *name(const char *unused, int *error) \
    { (void)unused; *error = 16; return NULL; } /* U_UNSUPPORTED_ERROR */

OPENS(ucnv_open)
NONE(ucnv_close) NONE(UCNV_FROM_U_CALLBACK_SUBSTITUTE) NONE(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NONE(ucnv_reset) NONE(ucnv_getMaxCharSize) NONE(ucnv_getName) NONE(ucnv_getToUCallBack)
NONE(ucnv_getFromUCallBack) NONE(ucnv_setToUCallBack) NONE(ucnv_setFromUCallBack)
NONE(ucnv_cbToUWriteUChars) NONE(ucnv_toUnicode) NONE(ucnv_cbFromUWriteUChars)
NONE(ucnv_toUCountPending) NONE(ucnv_fromUCountPending) NONE(ucnv_getStandardName)
NONE(ucnv_getAvailableName) NONE(ucnv_countAvailable) NONE(ucnv_fromUnicode)
