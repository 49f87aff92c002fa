/* The rows below a story's ladder, for those who write them. */
#ifndef TCPSTORY_TELL_WHY_ROWS_H
#define TCPSTORY_TELL_WHY_ROWS_H

#include "tell/layout.h"

struct rows {
    const struct tell *t;
    const struct connection *c;
    const struct verdict *v;
    int column; /* where the sentences begin */
};

void why_label(const struct rows *r, enum text_id id);
void why_sentence_end(const struct rows *r, struct said *s);
void why_frames(const struct rows *r, struct said *s, const struct frame_list *list);

/* Captured at the server, for all that is known: what the capture shows of the client's has come to it. */
bool why_at_server(const struct rows *r);

/* How it opened. */
void why_opened(const struct rows *r);

/* What the two SYNs agreed on; nothing where the capture lacks one of them, or their options. */
void why_agreed(const struct rows *r);

/* What the RST that ended it bears; nothing where that says nothing. */
void why_reset(const struct rows *r);

/* What happened along the way, a row each. */
void why_episodes(const struct rows *r);
/* The main clause of an episode whose facts make a difference to it, or TEXT_COUNT. */
enum text_id why_life_text(const struct rows *r, const struct episode *e);
/* What those facts add to it. */
void why_life(const struct rows *r, struct said *s, const struct episode *e);

#endif
