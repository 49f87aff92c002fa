/* The fields, as --where and --sort name them: a new one is one row here, and its text. */
#include "tell/fields.h"

static int one(struct value *out, uint64_t v)
{
    *out = (struct value){.high = v};
    return 1;
}

/* Negative ones stand for what is not known. */
static int one_ns(struct value *out, const struct connection *c, int64_t ns)
{
    return ns < 0 || c->clock == CLOCK_NONE ? 0 : one(out, (uint64_t)ns);
}

static int get_id(const struct field *field, const struct facts *f, struct value *out)
{
    (void)field;
    return one(out, f->connection->id);
}

static int get_start(const struct field *field, const struct facts *f, struct value *out)
{
    (void)field;
    const struct connection *c = f->connection;
    *out = (struct value){.high = (uint64_t)c->first.time_ns ^ UINT64_C(1) << 63, .of = c->clock};
    return c->clock != CLOCK_NONE;
}

static int get_duration(const struct field *field, const struct facts *f, struct value *out)
{
    (void)field;
    return one_ns(out, f->connection, connection_lasted(f->connection));
}

static struct value address_value(const struct address *a)
{
    struct value v = {.of = a->family};
    for (int i = 0; i < 8; i++) {
        v.high = v.high << 8 | a->bytes[i];
        v.low = v.low << 8 | a->bytes[8 + i];
    }
    return v;
}

static bool wanted(const struct field *field, enum side side)
{
    return field->side == SIDE_BOTH || field->side == side;
}

static int get_address(const struct field *field, const struct facts *f, struct value *out)
{
    int count = 0;
    for (int side = CLIENT; side <= SERVER; side++)
        if (wanted(field, (enum side)side))
            out[count++] = address_value(&f->connection->side[side].endpoint.address);
    return count;
}

static int get_port(const struct field *field, const struct facts *f, struct value *out)
{
    int count = 0;
    for (int side = CLIENT; side <= SERVER; side++) {
        const struct endpoint *e = &f->connection->side[side].endpoint;
        if (wanted(field, (enum side)side) && !e->port_name)
            count += one(&out[count], e->port);
    }
    return count;
}

static uint64_t summed(const struct field *field, uint64_t client, uint64_t server)
{
    return (wanted(field, CLIENT) ? client : 0) + (wanted(field, SERVER) ? server : 0);
}

static int get_packets(const struct field *field, const struct facts *f, struct value *out)
{
    const struct side_facts *x = f->connection->side;
    return one(out, summed(field, x[CLIENT].packets, x[SERVER].packets));
}

static int get_bytes(const struct field *field, const struct facts *f, struct value *out)
{
    const struct side_facts *x = f->connection->side;
    return one(out, summed(field, x[CLIENT].bytes, x[SERVER].bytes));
}

static int get_retransmitted(const struct field *field, const struct facts *f, struct value *out)
{
    const struct side_facts *x = f->connection->side;
    return one(out, summed(field, x[CLIENT].retransmitted, x[SERVER].retransmitted));
}

static int get_opening(const struct field *field, const struct facts *f, struct value *out)
{
    (void)field;
    return one(out, f->verdict->opening.kind);
}

static int get_closing(const struct field *field, const struct facts *f, struct value *out)
{
    (void)field;
    return one(out, f->verdict->closing.kind);
}

static int get_first(const struct field *field, const struct facts *f, struct value *out)
{
    (void)field;
    return one(out, f->verdict->closing.first);
}

static int get_cause(const struct field *field, const struct facts *f, struct value *out)
{
    (void)field;
    return one(out, f->verdict->closing.cause.kind);
}

static int get_certainty(const struct field *field, const struct facts *f, struct value *out)
{
    (void)field;
    return one(out, f->verdict->closing.cause.certainty);
}

static int get_rtt(const struct field *field, const struct facts *f, struct value *out)
{
    (void)field;
    return one_ns(out, f->connection, f->verdict->opening.rtt_ns);
}

static int get_idle(const struct field *field, const struct facts *f, struct value *out)
{
    (void)field;
    return one_ns(out, f->connection, f->verdict->closing.idle_ns);
}

static int get_silence(const struct field *field, const struct facts *f, struct value *out)
{
    (void)field;
    return one_ns(out, f->connection, f->connection->idle.ns);
}

static int get_close_wait(const struct field *field, const struct facts *f, struct value *out)
{
    int64_t longest = -1;
    for (int i = 0; i < f->verdict->episode_count; i++) {
        const struct episode *e = &f->verdict->episodes[i];
        if (e->kind == EPISODE_CLOSE_WAIT && wanted(field, (enum side)e->side) && e->ns > longest)
            longest = e->ns;
    }
    return one_ns(out, f->connection, longest);
}

static int get_episode(const struct field *field, const struct facts *f, struct value *out)
{
    (void)field;
    for (int i = 0; i < f->verdict->episode_count; i++)
        one(&out[i], f->verdict->episodes[i].kind);
    return f->verdict->episode_count;
}

static int get_state(const struct field *field, const struct facts *f, struct value *out)
{
    return one(out, f->connection->end[field->side].likely);
}

static int get_vantage(const struct field *field, const struct facts *f, struct value *out)
{
    (void)field;
    return one(out, f->verdict->vantage.at);
}

static int get_completeness(const struct field *field, const struct facts *f, struct value *out)
{
    (void)field;
    return one(out, f->verdict->completeness);
}

static const char *const sides[] = {
    [CLIENT] = "client", [SERVER] = "server", [SIDE_NONE] = "none", [SIDE_BOTH] = "both"};

/* Zeek's, in the order of its own table. */
static const char *const conn_states[] = {"S0",   "S1",     "SF",    "REJ", "S2",  "S3", "RSTO",
                                          "RSTR", "RSTOS0", "RSTRH", "SH",  "SHR", "OTH"};
enum { CONN_STATES = sizeof conn_states / sizeof conn_states[0] };

static int get_conn_state(const struct field *field, const struct facts *f, struct value *out)
{
    (void)field;
    for (unsigned i = 0; i < CONN_STATES; i++)
        if (z_equal(conn_states[i], f->verdict->zeek_state))
            return one(out, i);
    return 0;
}

#define OF_BOTH            .side = SIDE_BOTH
#define OF_CLIENT          .side = CLIENT
#define OF_SERVER          .side = SERVER
#define WORDS(list, count) .type = FIELD_WORD, .words = (list), .word_count = (count), OF_BOTH

const struct field fields[FIELD_COUNT] = {
    {"id", TEXT_FIELD_ID, FIELD_NUMBER, OF_BOTH, .settled = true, .get = get_id},
    {"start", TEXT_FIELD_START, FIELD_TIME, OF_BOTH, .settled = true, .get = get_start},
    {"duration", TEXT_FIELD_DURATION, FIELD_DURATION, OF_BOTH, .get = get_duration},
    {"client", TEXT_FIELD_ADDRESS, FIELD_ADDRESS, OF_CLIENT, .get = get_address},
    {"server", TEXT_FIELD_ADDRESS, FIELD_ADDRESS, OF_SERVER, .get = get_address},
    {"host", TEXT_FIELD_HOST, FIELD_ADDRESS, OF_BOTH, .settled = true, .several = true, .get = get_address},
    {"port", TEXT_FIELD_ANY_PORT, FIELD_NUMBER, OF_BOTH, .settled = true, .several = true, .get = get_port},
    {"client.port", TEXT_FIELD_PORT, FIELD_NUMBER, OF_CLIENT, .get = get_port},
    {"server.port", TEXT_FIELD_PORT, FIELD_NUMBER, OF_SERVER, .get = get_port},
    {"packets", TEXT_FIELD_PACKETS, FIELD_NUMBER, OF_BOTH, .get = get_packets},
    {"client.packets", TEXT_FIELD_PACKETS, FIELD_NUMBER, OF_CLIENT, .get = get_packets},
    {"server.packets", TEXT_FIELD_PACKETS, FIELD_NUMBER, OF_SERVER, .get = get_packets},
    {"bytes", TEXT_FIELD_BYTES, FIELD_SIZE, OF_BOTH, .get = get_bytes},
    {"client.bytes", TEXT_FIELD_BYTES, FIELD_SIZE, OF_CLIENT, .get = get_bytes},
    {"server.bytes", TEXT_FIELD_BYTES, FIELD_SIZE, OF_SERVER, .get = get_bytes},
    {"retransmitted", TEXT_FIELD_RETRANSMITTED, FIELD_NUMBER, OF_BOTH, .get = get_retransmitted},
    {"client.retransmitted", TEXT_FIELD_RETRANSMITTED, FIELD_NUMBER, OF_CLIENT, .get = get_retransmitted},
    {"server.retransmitted", TEXT_FIELD_RETRANSMITTED, FIELD_NUMBER, OF_SERVER, .get = get_retransmitted},
    {"opening", TEXT_FIELD_OPENING, WORDS(opening_slugs, OPENING_COUNT), .get = get_opening},
    {"closing", TEXT_FIELD_CLOSING, WORDS(closing_slugs, CLOSING_COUNT), .get = get_closing},
    {"first", TEXT_FIELD_FIRST, WORDS(sides, SIDE_BOTH + 1), .get = get_first},
    {"cause", TEXT_FIELD_CAUSE, WORDS(cause_slugs, CAUSE_COUNT), .get = get_cause},
    {"certainty", TEXT_FIELD_CERTAINTY, FIELD_GRADE, OF_BOTH, .words = certainty_slugs,
     .word_count = CERTAINTY_COUNT, .get = get_certainty},
    {"rtt", TEXT_FIELD_RTT, FIELD_DURATION, OF_BOTH, .get = get_rtt},
    {"idle", TEXT_FIELD_IDLE, FIELD_DURATION, OF_BOTH, .get = get_idle},
    {"silence", TEXT_FIELD_SILENCE, FIELD_DURATION, OF_BOTH, .get = get_silence},
    {"close_wait", TEXT_FIELD_CLOSE_WAIT, FIELD_DURATION, OF_BOTH, .get = get_close_wait},
    {"episode", TEXT_FIELD_EPISODE, WORDS(episode_slugs, EPISODE_COUNT), .several = true, .get = get_episode},
    {"client.state", TEXT_FIELD_STATE, FIELD_WORD, OF_CLIENT, .words = state_names, .word_count = STATE_COUNT,
     .get = get_state},
    {"server.state", TEXT_FIELD_STATE, FIELD_WORD, OF_SERVER, .words = state_names, .word_count = STATE_COUNT,
     .get = get_state},
    {"vantage", TEXT_FIELD_VANTAGE, WORDS(vantage_slugs, VANTAGE_COUNT), .get = get_vantage},
    {"completeness", TEXT_FIELD_COMPLETENESS, FIELD_NUMBER, OF_BOTH, .get = get_completeness},
    {"conn_state", TEXT_FIELD_CONN_STATE, WORDS(conn_states, CONN_STATES), .get = get_conn_state},
};

int value_compare(const struct value *a, const struct value *b)
{
    if (a->of != b->of)
        return a->of < b->of ? -1 : 1;
    if (a->high != b->high)
        return a->high < b->high ? -1 : 1;
    return a->low == b->low ? 0 : a->low < b->low ? -1 : 1;
}
