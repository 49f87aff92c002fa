/* Hostile expressions for --where: valid ones, mutated.
 *
 *   fuzz_where COUNT SEED [FILE]   COUNT random mutations; FILE: one expression, as it is (a find)
 *
 * Besides what the sanitizers see, these must hold: it ends; nothing behind the text is read; what is wrong is
 * inside the text; what is right says the same of a connection twice, says the contrary behind "not (", and
 * gives up early nothing that fits in the end. An expression that fails is written to fuzz-find.txt.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tell/where.h"
#include "test/guard.h"

enum { LONGEST = 4096, CONNECTIONS = 16 };

static const char *const seeds[] = {
    "closing=reset and first=server and idle>50s",
    "not (opening=refused,unanswered or closing!=open) && client=10.0.0.0/8",
    "host=2001:db8::/32,192.0.2.1 or server=db.example",
    "bytes>1.5MB and (rtt<300us or duration>=2h and retransmitted>3)",
    "start>2014-05-13T16:53:20.5Z or start<16:53 and completeness=31",
    "episode=zero-window and close_wait>1min or conn_state=RSTR",
    "((((id=17))) or !port=443,8443) and client.state=CLOSE-WAIT",
    "certainty>=likely and vantage!=unknown and silence<0.000000001d",
};
static const char alphabet[] = "()=!<>&|,. \t-_/:'\"~0159smunMBkKTZaeidnrot\xc2\xb5\x80\xff\x01\x7f";

static uint64_t state;
static struct connection connections[CONNECTIONS];
static struct verdict verdicts[CONNECTIONS];

static uint64_t random_next(void)
{
    uint64_t z = (state += UINT64_C(0x9e3779b97f4a7c15)); /* splitmix64 */
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

static const char *now_text;
static size_t now_len;

static void keep_find(const char *why)
{
    FILE *f = fopen("fuzz-find.txt", "wb");
    if (f) {
        fwrite(now_text, 1, now_len, f);
        fclose(f);
    }
    fprintf(stderr, "fuzz_where: %s (expression kept in fuzz-find.txt)\n", why);
    abort();
}

static void make_connections(void)
{
    static const char *const states[] = {"SF", "RSTR", "S0", "OTH"};
    for (uint32_t i = 0; i < CONNECTIONS; i++) {
        struct connection *c = &connections[i];
        struct verdict *v = &verdicts[i];
        c->id = i + 10;
        c->clock = (uint8_t)(i % (CLOCK_UTC + 1));
        c->first.time_ns = (int64_t)random_next() / 4;
        c->earliest_ns = 0;
        c->latest_ns = (int64_t)(random_next() >> (i * 4 + 1));
        for (int side = CLIENT; side <= SERVER; side++) {
            c->side[side].endpoint.address.family =
                (uint8_t[]){ADDRESS_IPV4, ADDRESS_IPV6, ADDRESS_NAME}[i % 3];
            c->side[side].endpoint.address.bytes[0] = (uint8_t)(i % 3 == 2 ? 1 : 10);
            c->side[side].endpoint.port = (uint16_t)(i % 2 ? 443 : random_next());
            c->side[side].bytes = random_next() >> i * 4;
            c->end[side].likely = (uint8_t)(i % STATE_COUNT);
        }
        v->opening.kind = (uint8_t)(i % OPENING_COUNT);
        v->closing.kind = (uint8_t)(i % CLOSING_COUNT);
        v->closing.first = (uint8_t)(i % 4);
        v->closing.idle_ns = (int64_t)(i * UINT64_C(10000000000)) - 1;
        v->episode_count = (uint8_t)i;
        v->zeek_state = states[i % 4];
    }
}

static bool fits(const struct where *w, int i)
{
    static char name[] = "db.example";
    static uint32_t offset[1];
    const struct names names = {
        .bytes = name, .len = sizeof name, .cap = sizeof name, .offset = offset, .count = 1, .max = 1};
    const struct facts f = {.connection = &connections[i], .verdict = &verdicts[i], .names = &names};
    bool is = where_fits(w, &f);
    if (is && !where_may_fit(w, &connections[i], &names))
        keep_find("a connection that fits was given up early");
    return is;
}

static uint64_t right;

static void run_one(struct guard *g, const char *bytes, size_t len)
{
    static struct where w, contrary;
    const char *text = (const char *)guard_put(g, bytes, len);
    now_text = text;
    now_len = len;
    struct where_fault f = where_parse(&w, text, len);
    if (f.wrong != WHERE_RIGHT) {
        if (f.at.at < text || f.at.end > text + len || f.at.at > f.at.end)
            keep_find("what is wrong is not in the text");
        return;
    }
    static char negated[LONGEST * 2];
    int n = snprintf(negated, sizeof negated, "not (%.*s)", (int)len, text);
    if (memchr(text, 0, len) || w.count == 0 || n >= (int)sizeof negated)
        keep_find("this is no expression");
    right++;
    bool has_contrary = where_parse(&contrary, negated, (size_t)n).wrong == WHERE_RIGHT;
    if (!has_contrary && w.count < WHERE_STEPS_MAX - 1 && len < WHERE_DEPTH_MAX)
        keep_find("it cannot be negated");
    for (int i = 0; i < CONNECTIONS; i++)
        if (fits(&w, i) != fits(&w, i) || (has_contrary && fits(&w, i) == fits(&contrary, i)))
            keep_find("it is both true and false");
}

/* One or two of: a character another, one more, one less, a stretch doubled, a part of another seed's put in. */
static size_t mutate(char *text, size_t len)
{
    for (uint64_t count = 1 + random_next() % 2; count; count--) {
        if (!len)
            return 0;
        size_t at = random_next() % len, stretch = 1 + random_next() % 40;
        const char *other = seeds[random_next() % (sizeof seeds / sizeof seeds[0])];
        char c = alphabet[random_next() % sizeof alphabet]; /* NUL too */
        stretch = stretch > len - at ? len - at : stretch;
        switch (random_next() % 5) {
        case 0:
            text[at] = c;
            break;
        case 1:
            memmove(text + at + 1, text + at, len - at);
            text[at] = c;
            len++;
            break;
        case 2:
            memmove(text + at, text + at + stretch, len - at - stretch);
            len -= stretch;
            break;
        case 3:
            memmove(text + at + stretch, text + at, len - at);
            len += stretch;
            break;
        default: {
            size_t from = random_next() % strlen(other), most = strlen(other) - from;
            stretch = 1 + random_next() % most;
            memmove(text + at + stretch, text + at, len - at);
            memcpy(text + at, other + from, stretch);
            len += stretch;
            break;
        }
        }
    }
    return len;
}

int main(int argc, char **argv)
{
    static char text[LONGEST];
    struct guard g = guard_open(LONGEST);
    if (argc < 3) {
        fputs("usage: fuzz_where COUNT SEED [FILE]\n", stderr);
        return 2;
    }
    uint64_t count = strtoull(argv[1], NULL, 10);
    state = strtoull(argv[2], NULL, 10);
    make_connections();
    FILE *file = argc > 3 ? fopen(argv[3], "rb") : NULL;
    if (file) {
        run_one(&g, text, fread(text, 1, sizeof text, file));
        fclose(file);
    }
    for (uint64_t i = 0; i < count; i++) {
        const char *seed = seeds[i % (sizeof seeds / sizeof seeds[0])];
        memcpy(text, seed, strlen(seed) + 1);
        run_one(&g, text, mutate(text, strlen(seed)));
    }
    guard_close(&g);
    printf("%llu expressions, %llu of them right\n", (unsigned long long)count, (unsigned long long)right);
    return count && (right < count / 100 || right > count * 9 / 10); /* else it tests one half alone */
}
