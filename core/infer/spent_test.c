/* The time in each state: what is counted, what is a lower bound, what is likely only. */
#include "test/check.h"
#include "track/boundary.h"
#include "test/wire.h"

enum { MS = 1000000 };

static int64_t ms(const struct wire *w, enum side side, enum state state)
{
    return w->c->spent[side].ns[state] / MS;
}

static void of_a_close(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
    wire_send(&w, 20000, SERVER, "S.", 0, 1, 0);
    wire_send(&w, 1000, CLIENT, ".", 1, 1, 0);
    wire_send(&w, 5000000, SERVER, "F.", 1, 1, 0);
    wire_send(&w, 40000, CLIENT, ".", 1, 2, 0);
    wire_send(&w, 3000000, CLIENT, "F.", 1, 2, 0);
    wire_send(&w, 20000, SERVER, ".", 2, 2, 0);
    CHECK_EQ(ms(&w, CLIENT, STATE_SYN_SENT), 20);
    CHECK_EQ(ms(&w, CLIENT, STATE_CLOSE_WAIT), 3040);
    CHECK_EQ(ms(&w, SERVER, STATE_FIN_WAIT_1), 40);
    CHECK_EQ(ms(&w, SERVER, STATE_FIN_WAIT_2), 3000);
    CHECK_EQ(w.c->spent[SERVER].in, STATE_TIME_WAIT);
    CHECK_EQ(w.c->spent[CLIENT].cut | w.c->spent[SERVER].cut, 0);
    CHECK(w.c->spent[CLIENT].unproved & IN_STATE(CLOSE_WAIT)); /* whether the FIN had arrived yet */
    wire_fini(&w);
}

static void of_a_capture_that_began_late(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_send(&w, 0, SERVER, "P.", 100, 100, 10);
    wire_send(&w, 50000, CLIENT, "F.", 100, 110, 0);
    CHECK_EQ(w.c->spent[CLIENT].cut, IN_STATE(ESTABLISHED));
    CHECK_EQ(ms(&w, CLIENT, STATE_ESTABLISHED), 50);
    wire_fini(&w);
}

/* A SYN that comes late says who the client is: what was counted goes with the end. */
static void of_ends_that_change_places(void)
{
    struct wire w;
    wire_init(&w, 4);
    w.isn[SERVER] = 5000;
    wire_send(&w, 0, CLIENT, ".", 1, 1, 0);
    CHECK(w.c->direction_guessed);
    struct spent client = w.c->spent[CLIENT];
    struct spent server = w.c->spent[SERVER];
    client.ns[STATE_SYN_SENT] = w.c->spent[CLIENT].ns[STATE_SYN_SENT] = 7;
    boundary_swap_sides(w.c, w.tracker.events);
    CHECK_EQ(w.c->spent[SERVER].ns[STATE_SYN_SENT], client.ns[STATE_SYN_SENT]);
    CHECK_EQ(w.c->spent[CLIENT].ns[STATE_SYN_SENT], server.ns[STATE_SYN_SENT]);
    wire_fini(&w);
}

static void of_a_clock_that_was_set_back(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, -5000000, CLIENT, "F.", 1, 1, 0);
    wire_send(&w, 40000, SERVER, ".", 1, 2, 0);
    CHECK_EQ(ms(&w, CLIENT, STATE_ESTABLISHED), 0);
    CHECK_EQ(ms(&w, CLIENT, STATE_FIN_WAIT_1), 40);
    wire_fini(&w);
}

int main(void)
{
    of_a_close();
    of_a_capture_that_began_late();
    of_ends_that_change_places();
    of_a_clock_that_was_set_back();
    return check_done();
}
