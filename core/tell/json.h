/* JSON values (RFC 8259) that more than one part of the json output writes. */
#ifndef TCPSTORY_TELL_JSON_H
#define TCPSTORY_TELL_JSON_H

#include "tell/tell.h"

/* A member's name, with what stands before it. JSON_FIRST where nothing does. */
#define JSON_NEXT(out, name)  sink_z(out, ",\"" name "\":")
#define JSON_FIRST(out, name) sink_z(out, "\"" name "\":")

/* One of our own words, that need no escape. */
void json_word(struct sink *out, const char *z);
/* v / 10^scale, exactly, without zeros at the end. */
void json_decimal(struct sink *out, int64_t v, int scale);
/* The same, or null where v is negative. */
void json_decimal_or_null(struct sink *out, int64_t v, int scale);
void json_u64_or_null(struct sink *out, bool known, uint64_t v);
void json_frames(struct sink *out, const struct frame_list *list);
/* "client", "server", "both", or null. */
void json_side(struct sink *out, uint8_t side);
/* A time by its clock; null where there is none. */
void json_time(struct sink *out, const struct connection *c, int64_t ns);
/* "state":..,"state_set":[..] */
void json_state(struct sink *out, const struct belief_view *view);

/* ,"options":{..}: what each SYN asked for; nothing where the input shows neither's options. */
void json_options(struct sink *out, const struct connection *c);

/* ,"rst":{..}: the first RST that counts, what it bears, and what other connections show of its host; nothing where there is
 * none. */
void json_reset(struct sink *out, const struct connection *c, const struct host_seen *there);

/* ,"goodbye":"SLUG", and for a TLS alert in the clear ,"alert":"NAME" */
void json_goodbye(struct sink *out, uint8_t kind, uint8_t alert);
/* ,"announced":[..]: what was said of the end before the first one closed; nothing where nothing was. */
void json_goodbyes(struct sink *out, const struct connection *c, const struct closing *k);

/* ,"in_state_ms":{..}: how long that end was in each state; the last one's is up to the last segment. Nothing where
 * there are no times. */
void json_spent(struct sink *out, const struct connection *c, enum side which);

/* What an episode's kind has to say besides the members that all have, each behind a comma. */
void json_episode(struct sink *out, const struct connection *c, const struct episode *e);

/* A sentence, as a string: what `say` writes, escaped. */
struct json_text {
    struct sink sink;
    char bytes[2048];
};
void json_text_begin(struct json_text *text);
void json_text_end(struct sink *out, struct json_text *text);

/* "segments":[..] of a connection. */
void json_segments(const struct tell *t, const struct connection *c);

#endif
