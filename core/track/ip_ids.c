/* RFC 6864 leaves the identification of a packet that must not be fragmented to the host. Linux counts in each socket,
 * and writes 0 into what no socket sends: the RST for a segment of no connection, a SYN-ACK (ip_select_ident_segs() in
 * include/net/ip.h, ip_build_and_send_pkt()). Windows counts for each destination, so that other connections move it
 * on. Others choose at random, or write 0 always.
 *
 * So it is judged only where this end's segments were seen to count in small steps, one after the other and none of them
 * missing, and where the RST came no later behind them than that had gone on for: whatever else moves the counter did
 * not move it far meanwhile. An identification of 0 says nothing of anybody.
 */
#include "track/ip_ids.h"

enum {
    STEP_MAX =
        64, /* more than the packets that one captured segment can have been before or behind offloading */
    FAR = 1024,
};

static bool numbered(const struct segment *s)
{
    return (s->known & KNOWN_IP) && s->from.address.family == ADDRESS_IPV4 && s->ip_id;
}

static bool follows(uint16_t id, uint16_t before)
{
    uint16_t step = (uint16_t)(id - before);
    return step && step <= STEP_MAX;
}

void ip_ids_note(struct side_facts *x, const struct segment *s)
{
    struct ip_ids *ids = &x->ip_ids;
    int64_t now = s->frame->time_ns;
    if (!numbered(s))
        return;
    bool goes_on = ids->count && follows(s->ip_id, ids->row[IP_ID_ROW - 1]);
    if (ids->count && !goes_on && follows(ids->row[IP_ID_ROW - 1], s->ip_id))
        return; /* overtaken */
    if (x->rst_first.frame && x->rst_extras.ip_id_strange && goes_on)
        x->rst_extras.ip_ids_go_on = true;
    if (!goes_on) {
        ids->count = 0;
        ids->since_ns = now;
    }
    ids->count += ids->count < IP_ID_ROW;
    for (int i = 1; i < IP_ID_ROW; i++)
        ids->row[i - 1] = ids->row[i];
    ids->row[IP_ID_ROW - 1] = s->ip_id;
    ids->last_ns = now;
}

bool ip_ids_strange(const struct side_facts *x, const struct segment *rst)
{
    const struct ip_ids *ids = &x->ip_ids;
    bool complete = !x->unseen.count && !x->lost.count;
    if (!numbered(rst) || ids->count < IP_ID_ROW || !complete || rst->frame->clock == CLOCK_NONE ||
        rst->frame->time_ns - ids->last_ns > ids->last_ns - ids->since_ns)
        return false;
    uint16_t ahead = (uint16_t)(rst->ip_id - ids->row[IP_ID_ROW - 1]);
    return ahead > FAR && ahead < UINT16_MAX - FAR;
}
