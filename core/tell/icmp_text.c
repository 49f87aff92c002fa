/* What an ICMP error says, in words. */
#include "tell/tell.h"

#include <string.h>

static const enum text_id meanings[] = {
    [ICMP_NONE] = TEXT_ICMP_UNREACHABLE, /* never told */
    [ICMP_UNREACHABLE] = TEXT_ICMP_UNREACHABLE,
    [ICMP_PORT] = TEXT_ICMP_PORT,
    [ICMP_PROHIBITED] = TEXT_ICMP_PROHIBITED,
    [ICMP_TOO_BIG] = TEXT_ICMP_TOO_BIG,
    [ICMP_TIME] = TEXT_ICMP_TIME,
    [ICMP_PARAMETER] = TEXT_ICMP_PARAMETER,
    [ICMP_QUENCH] = TEXT_ICMP_QUENCH,
};
_Static_assert(sizeof meanings / sizeof meanings[0] == ICMP_MEANING_COUNT, "each meaning has its words");

enum text_id tell_icmp_text(const struct icmp_error *e)
{
    if (e->meaning == ICMP_TOO_BIG && e->mtu)
        return TEXT_ICMP_TOO_BIG_MTU;
    return meanings[e->meaning < ICMP_MEANING_COUNT ? e->meaning : ICMP_NONE];
}

struct address tell_icmp_address(const struct icmp_error *e)
{
    struct address a = {.family = e->six ? ADDRESS_IPV6 : ADDRESS_IPV4};
    memcpy(a.bytes, e->sender, e->six ? 16 : 4);
    return a;
}

void tell_icmp_sender(const struct icmp_error *e, char *z)
{
    const struct address a = tell_icmp_address(e);
    struct sink s;
    sink_init(&s, z, TELL_ADDRESS_MAX - 1, NULL, NULL);
    tell_address(&s, NULL, &a);
    z[s.len] = 0;
}
