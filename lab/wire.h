/* The wire between the two hosts: every packet passes here, and is delivered, dropped, delayed, held or
 * repeated as `fate` says.
 *
 * One thread alone: a packet handed to a host is handled by its kernel before the call returns, so all that
 * it answers is there to be read.
 */
#ifndef TCPSTORY_LAB_WIRE_H
#define TCPSTORY_LAB_WIRE_H

#include "lab/kernel.h"
#include "lab/packet.h"

enum wire_act {
    WIRE_SENT,      /* read from the host that sent it, at that time */
    WIRE_INJECTED,  /* forged: sent by no host, about to be delivered */
    WIRE_DROPPED,   /* will not be delivered */
    WIRE_DELIVERED, /* the other host has handled it */
    WIRE_LOOK,      /* a moment to look at the kernels: right after that packet was delivered, before any
                       answer to it is read; without a packet: when all that was sent is read */
};

enum { WIRE_REPEATS = 3 };

struct fate {
    bool mute;          /* it never left its host: nobody is told of it */
    bool drop, hold;    /* held: until wire_release() */
    bool before_middle; /* dropped or delayed on its sender's side of the middle */
    bool mark;          /* a router marks it for congestion (RFC 3168 5: CE) */
    int64_t delay_ns;
    int repeats; /* delivered so many times more, WIRE_REPEATS at most */
    int64_t repeat_delay_ns;
    int rule; /* who holds it */
};

struct flight {
    struct flight *next;
    enum side from, to; /* two, but for what a host sends to itself */
    uint64_t number;    /* packets are counted from 1 as they are sent */
    int64_t due_ns;
    bool held, icmp;
    struct fate fate;
    struct packet_view view;
    uint32_t len;
    uint8_t packet[];
};

struct wire_event {
    enum wire_act act;
    int64_t time_ns; /* since 1970-01-01 UTC; later events never have an earlier time */
    const struct flight *flight;
};

struct wire {
    struct net *net;
    struct flight *read;    /* from the hosts, in order; due_ns is when, and no more is known of them yet */
    struct flight *waiting; /* by due time, then as they were queued */
    uint64_t sent;
    int64_t now_ns, shift_ns; /* CLOCK_MONOTONIC; UTC minus it */
    int64_t told_ns;          /* of the last event */
    bool failed;              /* out of memory: packets were lost */
    struct fate (*fate)(void *ctx, const struct flight *f);
    void (*event)(void *ctx, const struct wire_event *e);
    void *ctx;
    uint8_t room[PACKET_MAX];
};

void wire_init(struct wire *w, struct net *net, void *ctx,
               struct fate (*fate)(void *ctx, const struct flight *f),
               void (*event)(void *ctx, const struct wire_event *e));
void wire_fini(struct wire *w);

int64_t wire_now(struct wire *w); /* CLOCK_MONOTONIC */
/* Reads what the hosts have sent by now, and notes when: soon after a call that makes them send. The next turn tells of
 * it. True if there was any. */
bool wire_read(struct wire *w);
/* Reads what was sent and delivers what is due, until nothing more happens now. True if anything did. */
bool wire_turn(struct wire *w);
/* Sleeps until a packet comes, one is due, `fd` (unless -1) has one of the poll(2) `events`, or the
 * time `until_ns` is there. */
void wire_sleep(struct wire *w, int64_t until_ns, int fd, short events);
/* Packets held by that rule go on now; -1: all. */
void wire_release(struct wire *w, int rule);
/* A packet in that side's name that it has not sent: it arrives at the next turn. */
void wire_inject(struct wire *w, enum side from, const uint8_t *packet, size_t len);
/* Whether packets are under way to that side, held ones included; with `unseen`, only those that somebody in
 * the middle has not seen yet. */
bool wire_busy(const struct wire *w, enum side to, bool unseen);

#endif
