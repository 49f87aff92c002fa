/* What is known of one connection: facts only, gathered by track; verdicts are infer's. */
#ifndef TCPSTORY_RECORD_CONNECTION_H
#define TCPSTORY_RECORD_CONNECTION_H

#include <stdbool.h>
#include <stdint.h>

#include "record/event.h"
#include "record/goodbye.h"
#include "record/life.h"
#include "record/mark.h"
#include "record/reset.h"
#include "record/schedules.h"
#include "record/segment.h"

enum { SEQ_GAPS = 4 };

enum offer {
#define OFFER(name, slug) OFFER_##name,
#include "record/offers.def"
#undef OFFER
    OFFER_COUNT
};
#define OFFER_BIT(name) ((uint8_t)(1u << OFFER_##name))

extern const char *const offer_slugs[OFFER_COUNT];

/* One end as Zeek's connection log counts; infer alone writes it (zeek_history.c). */
struct zeek_end {
    uint8_t state, before; /* enum zeek_state, and the one it was in before */
    uint8_t seen;          /* its letters in the history, as bits */
    bool sequenced;        /* start is known */
    bool did_close;
    bool sent_first; /* the connection's first segment was its */
    bool fin;
    uint32_t start;                        /* the SYN's sequence number, seen or reckoned */
    uint32_t last_syn, last_fin, last_rst; /* sequence numbers of the last of each */
    uint32_t gaps, repeats, zero_windows;  /* for the letters that stand for 1, 10, 100 ... */
    int64_t sent, acked;                   /* how far it sent, and was acknowledged, from start */
    uint64_t unseen, cut;                  /* of side_facts' unseen.bytes and cut.bytes: looked at */
    uint64_t missed;                       /* those of them that were taken for a gap */
};

/* What an end's application said of ending the connection, the latest of it; track's goodbye.c alone writes it. */
struct goodbye {
    struct mark at;     /* frame 0: nothing */
    struct mark before; /* either end's latest data before that */
    uint8_t kind;       /* enum goodbye_kind */
    uint8_t alert;      /* of a TLS alert in the clear: its code */
    bool request;       /* an HTTP request says so: of the time behind the answer */
    bool tunnel;        /* it asked by CONNECT for a tunnel, and has no answer yet */
    bool tls;           /* it sent a TLS record that is no alert */
    bool record_known;  /* where its next TLS record begins: */
    uint32_t record_at; /* a sequence number */
    struct mark data;   /* its latest payload */
};

/* The ICMP errors of one meaning that quoted an end's segments. */
enum { ICMP_KINDS = 3 };
struct icmp_facts {
    struct mark first, last;
    uint32_t count;
    struct icmp_error error; /* the latest */
};

/* What one end sent last, as Wireshark's judgements need it; track's analysis.c alone writes it. */
struct analysis {
    bool next_known, reach_known, ack_known, window_known;
    bool leapt; /* the last to raise next was an RST; before that it was: */
    uint32_t before;
    uint32_t next;  /* one past the highest number it used */
    uint32_t reach; /* the same, as far as there is no hole before it: what can be acknowledged */
    uint32_t ack;   /* of its latest segment, as the next three */
    uint32_t window;
    int64_t next_ns, ack_ns; /* when next and ack came */
    uint64_t last;           /* WHAT_BIT()s */
    uint32_t same_acks;      /* duplicate ACKs in a row */
};

/* One end: what it sent. */
struct side_facts {
    struct endpoint endpoint;
    uint64_t packets, bytes;   /* segments; payload as sent, retransmissions included */
    uint64_t ip_bytes;         /* the same with TCP and IP headers; unknown_length segments left out */
    uint64_t unknown_ip_bytes; /* segments that ip_bytes lacks: their headers' length is not in the input */
    uint64_t unknown_length;   /* segments whose payload length the input did not say */
    uint32_t syn, fin, rst, retransmitted, out_of_order, duplicate_acks, zero_windows;
    uint32_t data_segments;

    bool isn_known, seq_known, ack_known, fin_known, scale_known;
    bool fin_covers_fin; /* its first FIN acknowledged the peer's FIN */
    bool fin_has_data;   /* its first FIN carried payload */
    bool
        fin_acked_again; /* behind its own FIN came an ACK alone, whose number the input lacks: perhaps sent before it */
    bool fin_acked_alone;              /* the segment that first acknowledged the peer's FIN bore no FIN */
    bool syn_has_data, syn_data_acked; /* the peer's SYN-ACK acknowledged payload of the SYN (RFC 7413) */
    uint32_t isn;
    uint32_t first;   /* lowest sequence number seen (with SYN: the ISN) */
    uint32_t next;    /* one past the highest sequence number it sent: data, SYN and FIN counted */
    uint32_t ack;     /* highest acknowledgment it sent */
    uint32_t fin_seq; /* the FIN's own sequence number */
    uint32_t fin_ack; /* what its first FIN acknowledged */
    struct reset_numbers rst_numbers, rst_last_numbers; /* of the first RST that counts, and of rst_last */
    bool fin_cut; /* the input lacks a number of its first FIN: its own, or what it acknowledged */
    bool
        fin_after_sack; /* when it sent its first FIN it had said by SACK that the peer's was there, behind a hole */
    bool fin_late; /* its first FIN seen was sent again, or overtaken */
    uint32_t last_length;
    uint16_t window; /* raw, of its last segment */
    uint8_t scale;
    uint8_t ttl;     /* of its first segment that showed one, RST apart */
    uint8_t rst_ttl; /* of the first RST that counts; 0: not known */
    bool ip_id_known;
    uint16_t ip_id; /* of its latest segment, RST apart */
    struct ip_ids ip_ids;
    struct reset_extras rst_extras;
    uint8_t gap_count;
    struct gap {
        uint32_t from, to;
        int64_t time_ns;
        bool loose;   /* two of them, and what was seen between: there was no room for both */
        bool stamped; /* the segment that jumped had a timestamp: */
        uint32_t ts_value;
    } gap[SEQ_GAPS];                /* sequence ranges jumped over and not seen since */
    uint32_t same_acks;             /* duplicate ACKs in a row */
    struct tcp_options syn_options; /* of its first SYN; so are */
    uint16_t syn_flags;
    uint8_t offers;  /* OFFER_BIT()s of the same; */
    uint8_t dropped; /* of those, what its latest SYN does not ask for any more */

    struct mark syn_first, syn_last;
    uint32_t syn_again; /* how often it sent that again; of the first are the waits: */
    bool
        syn_again_asked; /* not all for a timer: a SYN-ACK answered a SYN that came again, or its own SYN was before */
    uint8_t syn_wait_count;
    uint16_t
        syn_wait_cs[WAITS_MAX]; /* between its SYNs, or SYN-ACKs where it sent one: 10 ms, at most 655 s */
    struct mark synack_first;
    struct mark
        handshake_ack; /* the first segment, of an end without SYN-ACK, that acknowledged the peer's SYN */
    uint64_t stray;    /* segments without ACK, SYN and RST: of no connection */
    struct {
        struct mark last;
        uint32_t count, unheard; /* unheard: the peer's segments before the latest of them, SYNs apart */
    } synack_again; /* its SYN-ACKs behind the peer's acknowledgment of one: it had not taken that in */
    struct mark data_first, data_last;
    struct mark data_new; /* its latest payload that had not been captured before */
    struct mark turn; /* its first new payload behind the peer's latest: a request, or an answer, begins */
    uint32_t turn_seq;
    struct mark data_after_peer_fin; /* its first new payload behind an acknowledgment of the peer's FIN */
    uint32_t acks_moved;             /* how often it acknowledged something new; the latest: */
    struct mark acks_moved_last;
    struct mark acked_one;       /* its latest new acknowledgment, if that was of one number */
    struct mark acked_data_last; /* its last segment that acknowledged new data of the peer's */
    struct mark fin_first, fin_last;
    struct mark fin_answered; /* the last FIN it had sent when the peer first acknowledged it */
    struct mark
        fin_passed; /* that one, or what had been sent again behind it by then: all up to the FIN was there */
    struct mark fin_acked; /* its first segment that acknowledged the peer's FIN */
    struct mark rst_first; /* the first RST that counts; the rst_ facts below are that one's */
    struct mark rst_last;  /* the latest RST that it could have sent itself, denied or not */
    bool behind_own_reset; /* by its numbers its latest segment was sent before that */
    struct marks rst_ignored;
    struct mark
        fastclose; /* its first segment with MP_FASTCLOSE: the end of the whole MPTCP connection (RFC 8684 3.5) */
    struct mark challenging_syn, challenge_ack; /* a SYN for a new connection on these ports, and this
                    end's answer to it: an ACK of the older connection (RFC 5961 4) */
    struct mark retransmitted_first, retransmitted_last;
    struct mark last;
    uint64_t spoke;               /* the frame of its latest segment that is no RST */
    uint8_t probed;               /* its last segment was WHAT_KEEP_ALIVE or WHAT_ZERO_WINDOW_PROBE, else 0 */
    struct mark awaited;          /* its oldest data, SYN or FIN not yet acknowledged, sent once */
    uint32_t awaited_end;         /* the acknowledgment that answers it */
    uint32_t awaited_length;      /* its payload */
    uint32_t unanswered;          /* segments needing an answer sent since the peer's last segment */
    struct mark unanswered_first; /* the first of them */
    uint32_t tries; /* how often it repeated the oldest of them, or asked by a keep-alive or window probe */
    uint32_t tried_seq;
    struct mark tried_first, tried_last;
    uint32_t acks_short_of_fin; /* segments since the peer's last FIN that did not acknowledge it */
    struct {
        struct mark last; /* the pure ACK that came late */
        int64_t ns;       /* the longest wait */
        uint32_t count;
        uint64_t latest; /* its frame */
    } delayed_ack;
    struct marks unsummed; /* segments whose checksum is left to the network card, of its first ones */
    struct {
        struct mark first, last; /* the segments that showed a hole in the capture or on the path */
        uint32_t count;
        uint64_t bytes; /* unseen: how many sequence numbers the capture lacks */
    } lost, unseen;     /* sequence numbers jumped over; data acknowledged that the capture lacks */
    struct mark zero_window_first, zero_window_last;
    struct mark out_of_order_first, out_of_order_last;
    struct {
        struct mark first, last;
        uint32_t count, syn, fin; /* of `packets`, `syn` and `fin` above: packets captured once more */
        int64_t apart_ns;         /* at most so far behind the first */
        uint32_t from, to;        /* the latest's numbers; its receiver says that it got them twice: */
        struct mark arrived;
        bool
            was_before; /* its latest is the very packet of one before it, too long ago for a copy of the capture's */
    } copies;
    struct {
        bool asked;        /* the next segment will tell */
        uint32_t ts_value; /* of its SYN-ACK */
        int64_t syn_ns;    /* when the SYN came that this answers */
        struct mark shown; /* what showed that timestamp to be older than that SYN: */
        int64_t back_ns;   /* by so much */
    } cookie;
    struct {
        struct mark first, acked;
        uint32_t end;
    } data_fin; /* MPTCP's end of its stream, and the peer's acknowledgment of that */
    struct {
        uint32_t count, alone; /* all; those without SYN */
        uint32_t ack;          /* what the last of them acknowledged */
        struct mark synack;    /* the last with SYN */
        struct mark reset;     /* the peer's RST in answer */
    } unacceptable;            /* its acknowledgments of what the peer, in SYN-SENT, had not sent */
    struct {
        struct mark first, last;
        uint32_t count;
    } paws; /* its segments that the peer drops for an old timestamp */
    bool ts_value_known, ts_echo_known;
    uint32_t ts_value, ts_echo; /* the newest timestamp that it sent, and that it echoed (RFC 7323 3.2) */
    uint16_t rst_flags;
    uint16_t rst_window;
    uint32_t rst_after_keep_alives; /* it had sent so many without an answer */
    bool rst_exact;            /* at the sequence number the peer expected, as far as the capture shows */
    bool rst_cut;              /* the input lacks its number */
    bool rst_forged;           /* the RST in its name was denied, and took effect */
    bool rst_denied;           /* this end went on after an RST in its name: forged or stale */
    struct mark rst_denied_by; /* with this */
    uint32_t prompt;           /* answers as quick as a kernel's on the machine that captures */
    struct marks
        oversized; /* segments beyond the MSS that its peer announced: not cut up yet, or put together */
    int64_t response_min_ns; /* shortest time to answer a SYN, data or FIN; -1: none seen */
    uint32_t response_near;  /* how many took about as long, and whether one of them answered a SYN */
    bool response_syn;
    struct mark syn_refused; /* the first ICMP error that says of its SYN that it will not arrive */
    uint8_t icmp_kinds;
    struct icmp_facts icmp[ICMP_KINDS]; /* in the order in which their first came */
    uint32_t icmp_unfit;                /* errors that quote what it has not sent: not believed */
    uint32_t icmp_dropped;              /* of further meanings, for which there is no room */
    struct {
        uint64_t bytes;
        uint32_t end; /* one past the highest sequence number of them */
    } cut;            /* payload that the capture holds only in part, or not at all (snaplen) */
    struct goodbye goodbye;
    struct again again;
    struct nagle nagle;
    struct keep_alive keep_alive;
    struct room room;
    struct congestion congestion;
    struct sizes sizes;
    struct {
        bool sacked; /* what it said by SACK to have, up to: */
        uint32_t sack_to;
    } again_asked;
    struct analysis analysis;
    struct zeek_end zeek;
};

/* The belief's own memory between segments; infer alone writes it. */
struct belief {
    state_set base;    /* as of this end's last segment: every state it can have been in */
    state_set seen;    /* the same, without moves that the capture does not show */
    state_set here;    /* if all that was captured arrived at this end at once: every state it can be in */
    uint16_t arriving; /* events on their way to this end */
    uint8_t likely;
    bool may_have_queued; /* after its last segment data could have been waiting to be sent */
    bool may_be_held;     /* the same, but what any host may send at once would not have waited */
    bool
        may_have_closed; /* it could have closed, its FIN held behind that data, before it had the peer's FIN */
    bool fin_may_be_unseen; /* its last numbers so far are not in the capture, and were acknowledged */
    bool cleared;           /* all it sent was acknowledged, by a segment that ends before cleared_ack */
    uint32_t cleared_ack;
    int64_t cleared_ns; /* that segment's time */
    int64_t since_ns;   /* time of that segment */
};

/* How long an end was in which state, by the likely one; infer alone writes it (spent.c). */
struct spent {
    bool any;
    uint8_t in;              /* enum state: since */
    state_set cut;           /* entered before the capture began */
    state_set unproved;      /* entered or left when what was seen left other states too */
    int64_t since_ns;        /* this time */
    int64_t ns[STATE_COUNT]; /* and before that */
};

enum { ZEEK_HISTORY_MAX = 64 };

struct connection {
    uint32_t id; /* from 1, in order of first segment */
    struct path path;
    bool has_back;     /* one end's segments come another way: */
    uint8_t back_side; /* enum side: whose */
    struct path back;
    struct mark first, last;
    int64_t earliest_ns, latest_ns; /* of its segments' times: a capture's may run backwards */
    uint8_t clock, time_digits;
    bool direction_guessed; /* no SYN told who the client is */
    bool closed_by_fins;    /* both FINs acknowledged */
    bool reused_ports;      /* the same four-tuple had a connection before this one */
    struct mark
        replaced_by; /* the SYN+ACK of a newer one on the same ports, which an end that still had this had not sent */
    uint32_t time_wait_of; /* id of that one, where the server's first number says that it was in TIME-WAIT */
    uint32_t elder; /* that one's id and place in track's table, which may have gone to another since */
    uint32_t elder_place;
    bool mptcp_fell_back; /* both SYNs asked for it, and the ACK that completes the handshake lacks it */
    bool self_connected;  /* both ends are one socket; all segments are CLIENT's */
    uint64_t segments_unknown_flags;
    uint64_t segments_cut; /* whose flags, length or acknowledgment the input does not say */
    struct side_facts side[2];
    int64_t
        copies_lag_ns; /* how far behind the first its packets are captured once more; 0: not known, or at once */
    bool analysis_asked; /* as the next two, for struct analysis: a SYN without ACK was seen */
    int64_t analysis_syn_ns, analysis_rtt_ns; /* the latest such SYN, and how long it took; 0: not known */
    struct belief belief[2];
    struct spent spent[2];
    struct belief_view end[2]; /* by side: as of the last segment */
    struct {
        char history[ZEEK_HISTORY_MAX]; /* NUL-terminated; letters that find no room are left out */
        uint8_t length;
        uint8_t opener;  /* enum side of the first segment's sender, as it was taken then */
        int64_t last_ns; /* the end of what Zeek calls the duration */
    } zeek;
    uint8_t completeness; /* Wireshark's bits, as the segments set them (completeness.c) */
    struct {
        struct mark first, last;
        uint32_t count;
        int64_t most_ns;
    } set_back; /* segments with an earlier time than the one before */
    struct {
        int64_t ns; /* the longest silence */
        struct mark before, after;
    } idle;
    uint32_t events_first, events_last; /* kept events, 0 for none */
    uint64_t events_kept, events_dropped;
    uint32_t told; /* so often, by one who tells connections as they end */
};

/* From its earliest segment to its latest: never negative. */
static inline int64_t connection_lasted(const struct connection *c)
{
    return c->latest_ns - c->earliest_ns;
}

/* The end that a segment of this end goes to: the other one, or itself. */
static inline enum side peer_of(const struct connection *c, enum side from)
{
    return c->self_connected ? from : other_side(from);
}

/* The end of which nothing was captured, though the other acknowledged what it sent; or SIDE_NONE. */
static inline enum side connection_unseen_side(const struct connection *c)
{
    for (enum side side = CLIENT; !c->self_connected && side <= SERVER; side++)
        if (!c->side[side].packets && c->side[other_side(side)].acks_moved)
            return side;
    return SIDE_NONE;
}

/* The end with the first RST that counts, or SIDE_NONE. */
static inline enum side connection_first_rst(const struct connection *c)
{
    const struct mark *client = &c->side[CLIENT].rst_first, *server = &c->side[SERVER].rst_first;
    if (client->frame && server->frame)
        return client->frame < server->frame ? CLIENT : SERVER;
    return client->frame ? CLIENT : server->frame ? SERVER : SIDE_NONE;
}

/* A host's own RST crosses as many routers as its other segments do. */
static inline bool reset_by_another_way(const struct side_facts *x)
{
    return x->ttl && x->rst_ttl && x->ttl != x->rst_ttl;
}

static inline bool reset_answers_fastclose(const struct side_facts *x, const struct side_facts *peer)
{
    return !x->rst_extras.mptcp_fastclose && peer->fastclose.frame &&
           peer->fastclose.frame < x->rst_first.frame;
}

#endif
