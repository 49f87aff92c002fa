#include "lab/match.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lab/parser.h"

enum { CONTROL = TCP_SYN | TCP_FIN | TCP_RST };

const struct match_kind match_kinds[] = {
    {"SYN", TCP_SYN | TCP_ACK, TCP_SYN, 0},
    {"SYN-ACK", TCP_SYN | TCP_ACK, TCP_SYN | TCP_ACK, 0},
    {"ACK", CONTROL | TCP_ACK, TCP_ACK, -1},
    {"data", TCP_SYN | TCP_RST, 0, 1},
    {"FIN", TCP_FIN, TCP_FIN, 0},
    {"RST", TCP_RST, TCP_RST, 0},
    {"packet", 0, 0, 0},
    {0},
};

bool match_packet(const struct match *m, const struct flight *f)
{
    const struct match_kind *kind = &match_kinds[m->kind];
    if (m->side != SIDE_BOTH && m->side != f->from)
        return false;
    if ((f->view.flags & kind->mask) != kind->flags || f->view.length < m->least_size)
        return false;
    return kind->payload == 0 || (kind->payload > 0) == (f->view.length > 0);
}

bool match_counts(const struct match *m, uint32_t count)
{
    return count >= m->nth && (m->every || count <= m->last);
}

static const char *ordinal_ending(uint32_t n)
{
    static const char *const endings[] = {"th", "st", "nd", "rd"};
    return n % 10 < 4 && (n % 100 < 11 || n % 100 > 13) ? endings[n % 10] : "th";
}

const char *match_text(const struct match *m, char *out, size_t room)
{
    static const char *const sides[] = {[CLIENT] = "client ", [SERVER] = "server ", [SIDE_BOTH] = ""};
    char which[40] = "";
    if (m->every)
        snprintf(which, sizeof which, "every ");
    else if (m->nth > 1 || m->last > 1)
        snprintf(which, sizeof which, "%u%s ", m->nth, ordinal_ending(m->nth));
    snprintf(out, room, "%s%s%s", which, sides[m->side], match_kinds[m->kind].name);
    return out;
}

/* "2nd", "3rd..5th" */
static bool take_ordinal(struct parser *p, struct match *m)
{
    if (at_end(p) || p->words[p->at].quoted)
        return false;
    char *end;
    unsigned long n = strtoul(p->words[p->at].z, &end, 10), last = n;
    if (n < 1 || n > 1000000 || end == p->words[p->at].z || strncmp(end, ordinal_ending((uint32_t)n), 2) != 0)
        return false;
    end += 2;
    if (strncmp(end, "..", 2) == 0) {
        const char *second = end + 2;
        last = strtoul(second, &end, 10);
        if (last < n || last > 1000000 || end == second ||
            strncmp(end, ordinal_ending((uint32_t)last), 2) != 0)
            return false;
        end += 2;
    }
    if (*end)
        return false;
    m->nth = (uint32_t)n;
    m->last = (uint32_t)last;
    p->at++;
    return true;
}

static bool take_match(struct parser *p, struct match *m)
{
    *m = (struct match){.side = SIDE_BOTH, .nth = 1, .last = 1};
    m->every = take_word(p, "every");
    if (!m->every)
        take_ordinal(p, m);
    take_side(p, &m->side);
    for (const struct match_kind *kind = match_kinds; kind->name; kind++) {
        if (!take_word(p, kind->name))
            continue;
        m->kind = (uint8_t)(kind - match_kinds);
        int64_t size;
        if (take_word(p, "of")) {
            if (!want_number(p, &size, 1, PACKET_MAX) || !want_word(p, "bytes"))
                return false;
            m->least_size = (uint32_t)size;
        }
        return true;
    }
    return false;
}

#define USAGE "[every|2nd|2nd..5th] [client|server] SYN|SYN-ACK|ACK|data|FIN|RST|packet [of N bytes]"

bool want_match(struct parser *p, struct match *m)
{
    return take_match(p, m) || parse_fault(p, SAY_WANTS_PACKET, USAGE);
}

bool want_match_or_state(struct parser *p, struct match *m)
{
    char states[HINT_MAX], candidates[CANDIDATES_MAX];
    list_states(states, sizeof states);
    snprintf(candidates, sizeof candidates, USAGE " %s", states);
    return take_match(p, m) ||
           parse_fault_near(p, SAY_WANTS_PACKET_OR_STATE, USAGE " | client|server STATE", candidates);
}
