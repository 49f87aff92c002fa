/* Zeek's conn.log (base/protocols/conn): tab-separated, with the header lines that zeek-cut reads.
 *
 * Zeek's originator is our client; conn_state, history and byte counts are made as Zeek makes them
 * (infer/zeek.c, infer/zeek_history.c). The core has no clock: #open bears the time of the first
 * segment, #close that of the latest. `service` and `local_*` are never known here; `ts` is unset where the
 * input has no date, addresses and ports where it has names for them, byte counts where text does not show what they are reckoned from.
 */
#include "tell/format.h"
#include "tell/tell.h"

enum { TS_DIGITS = 6, UID_LETTERS = 17, UID_OF_ID = 11 /* 62^11 > 2^64 */ };

static const struct {
    const char *name, *type;
} fields[] = {
    {"ts", "time"},          {"uid", "string"},          {"id.orig_h", "addr"},
    {"id.orig_p", "port"},   {"id.resp_h", "addr"},      {"id.resp_p", "port"},
    {"proto", "enum"},       {"service", "string"},      {"duration", "interval"},
    {"orig_bytes", "count"}, {"resp_bytes", "count"},    {"conn_state", "string"},
    {"local_orig", "bool"},  {"local_resp", "bool"},     {"missed_bytes", "count"},
    {"history", "string"},   {"orig_pkts", "count"},     {"orig_ip_bytes", "count"},
    {"resp_pkts", "count"},  {"resp_ip_bytes", "count"}, {"tunnel_parents", "set[string]"},
};

enum { FIELDS = sizeof fields / sizeof fields[0] };

static void header_row(struct sink *out, const char *title, bool types)
{
    sink_z(out, title);
    for (int i = 0; i < FIELDS; i++) {
        sink_char(out, '\t');
        sink_z(out, types ? fields[i].type : fields[i].name);
    }
    sink_char(out, '\n');
}

static bool dated(uint8_t clock)
{
    return clock == CLOCK_UTC || clock == CLOCK_LOCAL;
}

/* "2014-05-13-16-53-20", as Zeek writes when a log was begun and ended. */
static void log_time(struct sink *out, const char *title, bool known, int64_t ns)
{
    int64_t second = seconds_of(ns);
    int64_t days = second / DAY_SECONDS - (second % DAY_SECONDS < 0);
    uint32_t of_day = (uint32_t)(second - days * DAY_SECONDS);
    sink_z(out, title);
    if (known) {
        format_date(out, days);
        for (uint32_t unit = 3600; unit; unit /= 60) {
            sink_char(out, '-');
            sink_u64_pad(out, of_day / unit % (unit == 3600 ? 24 : 60), 2);
        }
    } else {
        sink_char(out, '-');
    }
    sink_char(out, '\n');
}

/* `first` is NULL where there is no connection. */
static void header(const struct tell *t, const struct connection *first)
{
    sink_z(t->out, "#separator \\x09\n"
                   "#set_separator\t,\n"
                   "#empty_field\t(empty)\n"
                   "#unset_field\t-\n"
                   "#path\tconn\n");
    log_time(t->out, "#open\t", first && dated(first->clock), first ? first->first.time_ns : 0);
    header_row(t->out, "#fields", false);
    header_row(t->out, "#types", true);
}

static void next_field(struct sink *out)
{
    sink_char(out, '\t');
}

static void unset(struct sink *out)
{
    next_field(out);
    sink_char(out, '-');
}

static void count(struct sink *out, bool known, uint64_t n)
{
    if (!known) {
        unset(out);
        return;
    }
    next_field(out);
    sink_u64(out, n);
}

static void seconds(struct sink *out, int64_t ns)
{
    enum { NS = 9 };
    sink_fixed(out, ns, NS, TS_DIGITS);
}

/* splitmix64's finalizer (Steele, Lea, Flood 2014): no two words give the same. */
static uint64_t mixed(uint64_t word)
{
    word = (word ^ word >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    word = (word ^ word >> 27) * UINT64_C(0x94d049bb133111eb);
    return word ^ word >> 31;
}

static void base62(struct sink *out, uint64_t word, int letters)
{
    static const char alphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    char text[UID_LETTERS];
    for (int i = letters - 1; i >= 0; i--) {
        text[i] = alphabet[word % 62];
        word /= 62;
    }
    sink_bytes(out, text, (size_t)letters);
}

/* Zeek's uids are random. Ours are of the same alphabet and length, but the same whenever the same capture
 * is told: first what tells captures apart (the time and the ports), then what tells connections apart. */
static void uid(struct sink *out, const struct connection *c)
{
    uint64_t ports = (uint64_t)c->side[CLIENT].endpoint.port << 16 | c->side[SERVER].endpoint.port;
    next_field(out);
    sink_char(out, 'C');
    base62(out, mixed((uint64_t)c->first.time_ns + mixed(ports)), UID_LETTERS - UID_OF_ID);
    base62(out, mixed(c->id), UID_OF_ID);
}

/* A name is no addr, whatever it stands for. */
static void endpoint(struct sink *out, const struct tell *t, const struct endpoint *e)
{
    next_field(out);
    if (e->address.family == ADDRESS_NAME)
        sink_char(out, '-');
    else
        tell_address(out, t->names, &e->address);
    count(out, !e->port_name, e->port);
}

/* Zeek leaves the bytes unset where it leaves the duration unset; input without times is no reason to.
 * They are told by sequence numbers: an end whose payload came without any (tcpdump -q) has none. */
static bool bytes_known(const struct connection *c, const struct side_facts *x, bool lasted)
{
    return (lasted || c->clock == CLOCK_NONE) && (x->zeek.sequenced || !x->bytes) && !x->unknown_length;
}

static void zeek_connection(struct tell *t, const struct connection *c, const struct verdict *v)
{
    struct sink *out = t->out;
    const struct side_facts *client = &c->side[CLIENT], *server = &c->side[SERVER];
    if (!t->connections)
        header(t, c);
    bool lasted = c->clock != CLOCK_NONE && c->zeek.last_ns > c->first.time_ns;
    if (c->last.time_ns > t->latest_ns || !t->connections)
        t->latest_ns = c->last.time_ns;
    t->latest_clock = c->clock;
    if (dated(c->clock))
        seconds(out, c->first.time_ns);
    else
        sink_char(out, '-');
    uid(out, c);
    endpoint(out, t, &client->endpoint);
    endpoint(out, t, &server->endpoint);
    sink_z(out, "\ttcp\t-\t");
    if (lasted)
        seconds(out, (int64_t)((uint64_t)c->zeek.last_ns - (uint64_t)c->first.time_ns));
    else
        sink_char(out, '-');
    count(out, bytes_known(c, client, lasted), v->zeek_bytes[CLIENT]);
    count(out, bytes_known(c, server, lasted), v->zeek_bytes[SERVER]);
    next_field(out);
    sink_z(out, v->zeek_state);
    sink_z(out, "\t-\t-");
    count(out, true, client->zeek.missed + server->zeek.missed);
    next_field(out);
    sink_z(out, *c->zeek.history ? c->zeek.history : "-");
    count(out, true, client->packets);
    count(out, !client->unknown_ip_bytes, client->ip_bytes);
    count(out, true, server->packets);
    count(out, !server->unknown_ip_bytes, server->ip_bytes);
    unset(out);
    sink_char(out, '\n');
}

static void zeek_end(struct tell *t, const struct tell_totals *totals)
{
    (void)totals;
    if (!t->connections)
        header(t, NULL);
    log_time(t->out, "#close\t", t->connections && dated(t->latest_clock), t->latest_ns);
}

const struct tell_output tell_zeek = {
    .name = "zeek",
    .connection = zeek_connection,
    .end = zeek_end,
};
