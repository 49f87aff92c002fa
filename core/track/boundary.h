/* Where one connection ends and the next on the same four-tuple begins, and who is its client. */
#ifndef TCPSTORY_TRACK_BOUNDARY_H
#define TCPSTORY_TRACK_BOUNDARY_H

#include "record/connection.h"
#include "record/segment.h"

/* Which end of the connection sent this segment. */
enum side boundary_side(const struct connection *c, const struct segment *s);
/* Does this segment open a new connection on the four-tuple of `c`? */
bool boundary_opens_new(const struct connection *c, const struct segment *s);
/* Is `c` no more than SYNs, none of them answered? */
bool boundary_is_attempt(const struct connection *c);
/* Does this segment belong to the connection that the attempt `c` found on its four-tuple? */
bool boundary_is_elders(const struct connection *c, const struct connection *elder, const struct segment *s);
/* Is it the first segment of its end, and does it acknowledge something that the other end has sent? */
bool boundary_is_first_answer(const struct connection *c, const struct segment *s);
/* Is this segment its answer to the attempt? */
bool boundary_is_challenge(const struct connection *elder, const struct segment *s);
/* Is this segment sent by the connection's client, as far as a first segment can tell? */
bool boundary_from_client(const struct segment *s, bool *guessed);
/* Both ends are one socket (RFC 9293 3.5 allows it; a retry loop can hit its own ephemeral port). */
bool boundary_is_self(const struct segment *s);
/* A SYN has shown that the guess was wrong: the ends change places, kept events as well. */
bool boundary_guess_was_wrong(const struct connection *c, const struct segment *s);
void boundary_swap_sides(struct connection *c, struct event *events);

#endif
