/* What an RST bears, and what of its end it is held against. */
#ifndef TCPSTORY_RECORD_RESET_H
#define TCPSTORY_RECORD_RESET_H

#include <stdbool.h>
#include <stdint.h>

enum { RST_PAYLOAD_KEPT = 40, IP_ID_ROW = 3 };

struct reset_numbers {
    uint32_t end;     /* its own number, or one past the highest that its end had sent before */
    uint32_t answers; /* it acknowledged up to here, or came when the peer had sent up to here */
    bool answers_known;
};

/* The IP identifications of an end's segments, RST apart; track's ip_ids.c alone writes it. */
struct ip_ids {
    uint16_t row[IP_ID_ROW];   /* of its latest, the oldest first, 0 left out */
    uint8_t count;             /* how many of them rise in small steps up to the latest */
    int64_t since_ns, last_ns; /* since when that has been so, and the latest one's time */
};

/* What the first RST that counts bears besides its numbers. */
struct reset_extras {
    bool ip_ids_known;            /* both, and of IPv4 */
    uint16_t ip_id, ip_id_before; /* its own, and that of its end's latest segment before it */
    bool ip_id_strange;           /* its identification does not fit those before it, which were */
    uint16_t ip_id_row[IP_ID_ROW];
    bool ip_ids_go_on; /* and those behind it go on where these had got to */
    bool mptcp_fastclose, has_mptcp_reason;
    uint8_t mptcp_reason; /* MP_TCPRST's (RFC 8684 3.6) */
    uint8_t payload_kept;
    uint8_t payload[RST_PAYLOAD_KEPT]; /* its beginning (RFC 9293 3.5.3: it may say why) */
    uint32_t payload_length;
    /* What it answers had passed so short a time before, and its end's answers took that long at least; 0: it came
     * not too soon. */
    int64_t soon_ns, least_ns;
    bool least_once; /* too few answers agree how long that takes */
};

#endif
