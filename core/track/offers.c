/* What the SYNs of a connection ask for (RFC 7323, 2018, 7413, 8684, 3168 6.1.1, 9768 3.1), and what an end leaves out
 * when it sends its SYN again: as Linux does with ECN (tcp_ecn_clear_syn()), Fast Open and MPTCP, lest something on the
 * way drops a SYN for them.
 */
#include "track/offers.h"

/* The three flags as the bits AE, CWR, ECE. A SYN asks for AccECN with all of them, for ECN with the last two; a
 * SYN-ACK answers by the table of RFC 9768 3.1.1, where all of them are but the SYN's own, thrown back. */
static uint8_t ecn_of(uint16_t flags)
{
    enum { NONE = 0, ECE = 1, CWR_ECE = 3, NONCE = 5, ALL = 7 };
    int bits = !!(flags & TCP_AE) << 2 | !!(flags & TCP_CWR) << 1 | !!(flags & TCP_ECE);
    if (!(flags & TCP_ACK))
        return bits == ALL ? OFFER_BIT(ACCECN) : bits == CWR_ECE ? OFFER_BIT(ECN) : 0;
    if (bits == NONE || bits == ALL)
        return 0;
    return bits == ECE || bits == NONCE ? OFFER_BIT(ECN) : OFFER_BIT(ACCECN);
}

static uint8_t offers_of(const struct segment *s)
{
    static const struct {
        uint8_t option, offer;
    } table[] = {
        {OPTION_WINDOW_SCALE, OFFER_BIT(SCALE)},   {OPTION_SACK_OK, OFFER_BIT(SACK)},
        {OPTION_TIMESTAMP, OFFER_BIT(TIMESTAMPS)}, {OPTION_FAST_OPEN, OFFER_BIT(FAST_OPEN)},
        {OPTION_MPTCP, OFFER_BIT(MPTCP)},
    };
    uint8_t offers = ecn_of(s->flags);
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        if (HAS_OPTION(&s->options, table[i].option))
            offers |= table[i].offer;
    return offers;
}

void offers_note(struct side_facts *x, const struct segment *s)
{
    const uint32_t needed = KNOWN_OPTIONS | KNOWN_FLAGS;
    uint8_t now = offers_of(s);
    if ((s->known & needed) != needed || s->options.cut)
        return;
    if (!x->syn_first.frame)
        x->offers = now;
    x->dropped = x->offers & (uint8_t)~now;
}
