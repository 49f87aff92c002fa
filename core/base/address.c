/* Addresses read from text. */
#include "base/address.h"

bool address_ipv4(struct scan s, uint8_t out[4])
{
    for (int i = 0; i < 4; i++) {
        uint64_t v;
        if ((i && !scan_char(&s, '.')) || !scan_max(&s, 255, &v))
            return false;
        out[i] = (uint8_t)v;
    }
    return s.at == s.end;
}

static bool hex_group(struct scan *s, uint8_t *out)
{
    uint32_t v = 0;
    int digits = 0;
    for (; digits < 4 && hex_value(scan_peek(s)) >= 0; digits++, s->at++)
        v = v << 4 | (uint32_t)hex_value(*s->at);
    out[0] = (uint8_t)(v >> 8);
    out[1] = (uint8_t)v;
    return digits > 0;
}

bool address_ipv6(struct scan s, uint8_t out[16])
{
    uint8_t bytes[16] = {0};
    int n = 0, gap = -1;

    if (scan_word(&s, "::"))
        gap = 0;
    while (s.at < s.end && n < 16) {
        if (n <= 12 && address_ipv4(s, bytes + n)) {
            n += 4;
            s.at = s.end;
            break;
        }
        if (!hex_group(&s, bytes + n))
            return false;
        n += 2;
        if (s.at == s.end)
            break;
        if (gap < 0 && scan_word(&s, "::"))
            gap = n;
        else if (!scan_char(&s, ':') || s.at == s.end)
            return false;
    }
    if (s.at != s.end || (gap < 0) != (n == 16))
        return false;
    if (gap < 0)
        gap = 16;
    memset(out, 0, 16);
    memcpy(out, bytes, (size_t)gap);
    memcpy(out + 16 - (n - gap), bytes + gap, (size_t)(n - gap));
    return true;
}
