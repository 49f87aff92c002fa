/* The ladders: each takes a connection's facts and fills in its part of the verdict. */
#ifndef TCPSTORY_INFER_LADDER_H
#define TCPSTORY_INFER_LADDER_H

#include <stddef.h>

#include "record/connection.h"
#include "record/verdict.h"

static inline void list_add(struct frame_list *list, const struct mark *m)
{
    if (m->frame && list->count < EVIDENCE_MAX)
        list->at[list->count++] = m->frame;
}

/* Frame numbers in rising order, each once. */
static inline void list_sort(struct frame_list *list)
{
    for (int i = 1; i < list->count; i++)
        for (int j = i; j > 0 && list->at[j - 1] > list->at[j]; j--) {
            uint64_t swap = list->at[j];
            list->at[j] = list->at[j - 1];
            list->at[j - 1] = swap;
        }
    int kept = 0;
    for (int i = 0; i < list->count; i++)
        if (!kept || list->at[kept - 1] != list->at[i])
            list->at[kept++] = list->at[i];
    list->count = (uint8_t)kept;
}

/* The end whose FIN the other's FIN acknowledged; else the only one with a FIN; SIDE_BOTH when they
 * crossed; SIDE_NONE without a FIN. */
enum side ladder_first_fin(const struct connection *c);
/* The end that got nothing but segments which belong to no connection (FIN, NULL and Xmas scans), and sent
 * nothing but RSTs; or SIDE_NONE. */
enum side ladder_probed(const struct connection *c);
/* Its FIN may have been sent though none was captured: numbers at its end are missing, or were acknowledged unseen, or
 * neither its SYN nor data of its was captured. */
bool ladder_fin_may_hide(const struct connection *c, enum side side);
/* The last sequence numbers that this end used are not in the capture: its FIN may be. */
bool ladder_hole_at_end(const struct side_facts *x);
/* The input may hold an end that it does not let one place: asked where no other sign of an end is. */
bool ladder_end_unreadable(const struct connection *c);

void ladder_opening(const struct connection *c, struct opening *o);
void ladder_closing(const struct connection *c, const struct opening *o, struct closing *k);
void ladder_cause(const struct connection *c, struct verdict *v);
/* How this end asked again. */
void ladder_schedule(const struct side_facts *x, struct retries *r);
/* Which ends had said that they end it, or want it ended, before the first one closed. */
void ladder_goodbye(const struct connection *c, struct closing *k);
/* The end whose segment broke a long silence, and met no connection any more: nobody answered it, or an RST that lacks
 * ACK; else SIDE_NONE. */
enum side ladder_woke_in_vain(const struct connection *c, const struct closing *k);
/* Segments of full size of this end's did not arrive, again and again, though smaller ones did. */
bool ladder_black_hole(const struct connection *c, enum side side);
/* The same, but nothing shows whether smaller ones did. */
bool ladder_stuck_full_size(const struct connection *c, enum side side);
/* The longest silence was longer than the shortest known time after which a box on the way forgets. */
bool ladder_outlasted_the_way(const struct connection *c);
/* An end repeated in vain what the other did not answer, often and long enough to be no plain loss. */
bool ladder_tried_in_vain(const struct connection *c, enum side side);
void ladder_idle(const struct connection *c, struct closing *k);
void ladder_vantage(const struct connection *c, struct vantage *v);
void ladder_episodes(const struct connection *c, struct verdict *v);

#endif
