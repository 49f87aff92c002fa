/* Hostile input, run through the whole core in one process.
 *
 *   fuzz truncate FILE...         every file cut at every byte offset
 *   fuzz mutate COUNT SEED FILE... COUNT random mutations, spread over the files
 *   fuzz once FILE...             each file as it is (a find, to be replayed)
 *
 * Each run takes the next of the outputs and languages in turn and windows of random size; of a long file's
 * cuts only each 16th, since telling takes longer than reading: the others make the table. Besides what
 * the sanitizers see, these must hold: the run ends; every window makes progress; what is written is
 * UTF-8 without control characters; counts agree. A run that fails is written to fuzz-find.bin.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/sink.h"
#include "tcpstory.h"

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(at, len)   ((void)(at), (void)(len))
#define ASAN_UNPOISON_MEMORY_REGION(at, len) ((void)(at), (void)(len))
#endif

enum { CONNECTIONS = 64, EVENTS = 2048, OUT_BLOCK = 4096, PATIENCE_S = 30, LONG_FILE = 8192 };

struct bench {
    void *memory;
    size_t memory_len;
    uint8_t *window; /* a copy of the bytes shown; those behind are poisoned, so that a read beyond is seen */
    size_t window_cap;
    uint64_t random;
    uint64_t runs;
    bool light; /* tell little */
    struct sink out;
    char block[OUT_BLOCK];
};

static const uint8_t *now_running;
static size_t now_len;

static void keep_find(const char *why)
{
    FILE *f = fopen("fuzz-find.bin", "wb");
    if (f) {
        fwrite(now_running, 1, now_len, f);
        fclose(f);
    }
    fprintf(stderr, "fuzz: %s (input kept in fuzz-find.bin)\n", why);
    abort();
}

static void too_long(int signal)
{
    (void)signal;
    keep_find("a run did not end");
}

static uint64_t random_next(struct bench *b)
{
    uint64_t z = (b->random += UINT64_C(0x9e3779b97f4a7c15)); /* splitmix64 */
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

static bool check_text(void *ctx, const char *bytes, size_t len)
{
    (void)ctx;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7f || c >= 0xf8 || c == 0xc0 || c == 0xc1)
            keep_find("a control character or a broken one reached the output");
        if (c == 0xc2 && i + 1 < len && (unsigned char)bytes[i + 1] < 0xa0)
            keep_find("a C1 control reached the output");
    }
    return true;
}

/* What chooses: nothing, or an order, a limit and an expression by turns; then the summary is told, too. */
static void choose(struct tcpstory_options *o, uint64_t run)
{
    static const char expression[] = "not (idle>1h and closing=open) or bytes>1kB";
    static struct where where;
    if (run % 3 || where_parse(&where, expression, sizeof expression - 1).wrong != WHERE_RIGHT)
        return;
    o->choice.where = run % 2 ? &where : NULL;
    o->choice.sort = run % 5 ? &fields[run / 3 % FIELD_COUNT] : NULL;
    o->choice.descending = run % 4;
    o->choice.limited = run % 7;
    o->choice.limit = run / 3 % (CONNECTIONS + 1);
    o->auto_story = run / 3 % 4;
    if (run / 3 % 2)
        o->output = NULL;
}

static struct tcpstory_options options_for(uint64_t run)
{
    struct tcpstory_options o = {
        .limits = {.connections = CONNECTIONS, .events = EVENTS, .hash_key = {run, 7}}};
    size_t outputs = 0;
    while (tell_outputs[outputs])
        outputs++;
    o.output = tell_outputs[run % outputs];
    o.auto_story = 10;
    o.tell.language = (run / outputs) % LANGUAGE_COUNT;
    o.tell.ascii = run / 3 % 2;
    o.tell.width = 40 + (int)(run % 160);
    o.tell.segments = true;
    o.tell.time_style = (enum time_style)(run % 6);
    o.tell.again = " FILE";
    choose(&o, run);
    return o;
}

static void read_all(struct bench *b, struct tcpstory *ts, const uint8_t *bytes, size_t len)
{
    struct tcpstory_found found;
    size_t shown = 0, start = 0, used = 0;
    enum tcpstory_step step = TCPSTORY_MORE;
    while (step != TCPSTORY_END) {
        if (step == TCPSTORY_MORE) {
            size_t more = random_next(b) % 4 ? len : 1 + random_next(b) % 2048;
            if (start + shown == len && used == 0 && shown == 0 && len)
                keep_find("more was asked for at the end");
            shown = shown + more > len - start ? len - start : shown + more;
            ASAN_UNPOISON_MEMORY_REGION(b->window, b->window_cap);
            memcpy(b->window, bytes + start, shown);
            ASAN_POISON_MEMORY_REGION(b->window + shown, b->window_cap - shown);
        }
        bool last = start + shown == len;
        step = tcpstory_step(ts, b->window, shown, last, &used, &found);
        if (used > shown || (step == TCPSTORY_MORE && last))
            keep_find("a reader used more than it was shown");
        if (step == TCPSTORY_SEGMENT || step == TCPSTORY_ICMP)
            tcpstory_take(ts, &found);
        start += used;
        shown -= used;
        memmove(b->window, b->window + used, shown);
    }
}

static void run_one(struct bench *b, const uint8_t *bytes, size_t len)
{
    struct tcpstory_options o = options_for(b->runs++);
    if (b->light && b->runs % 16)
        o.output = &tell_table;
    if (len && bytes[0] == '\n' && b->runs % 5 == 0) /* pcapng: elsewhere nothing would be read */
        o.interface = "0";
    size_t need = tcpstory_need(&o);
    if (need > b->memory_len)
        keep_find("the core asks for more memory than before");
    now_running = bytes;
    now_len = len;
    memset(b->memory, 0, need);
    sink_init(&b->out, b->block, sizeof b->block, check_text, b);
    struct tcpstory *ts = tcpstory_init(b->memory, b->memory_len, &o, &b->out);
    if (!ts)
        keep_find("the core did not start in the memory it asked for");
    alarm(PATIENCE_S);
    tcpstory_input(ts);
    read_all(b, ts, bytes, len);
    tcpstory_end(ts);
    const struct tell_totals *t = tcpstory_totals(ts);
    if (t->segments + t->other + t->fragments + t->deep + t->icmp + t->truncated + t->malformed +
            t->unknown_link + t->bad_lines !=
        t->frames)
        keep_find("a frame was lost in silence");
}

static uint8_t *load(const char *path, size_t *len)
{
    FILE *f = fopen(path, "rb");
    uint8_t *bytes = NULL;
    *len = 0;
    if (!f || fseek(f, 0, SEEK_END) != 0)
        goto out;
    long size = ftell(f);
    rewind(f);
    bytes = size >= 0 ? malloc((size_t)size + 1) : NULL;
    if (bytes)
        *len = fread(bytes, 1, (size_t)size, f);
out:
    if (!bytes) {
        perror(path);
        exit(2);
    }
    fclose(f);
    return bytes;
}

/* The window copy may be larger than the file by what one mutation adds. */
static void bench_init(struct bench *b, size_t longest)
{
    struct tcpstory_options o = options_for(0);
    o.choice = (struct choice){.sort = fields, .limited = true, .limit = CONNECTIONS}; /* what needs most */
    b->memory_len = tcpstory_need(&o);
    b->memory = aligned_alloc(64, (b->memory_len + 63) / 64 * 64);
    b->window_cap = longest + 1;
    b->window = malloc(b->window_cap);
    if (!b->memory || !b->window)
        exit(2);
    signal(SIGALRM, too_long);
}

static void bench_fini(struct bench *b)
{
    ASAN_UNPOISON_MEMORY_REGION(b->window, b->window_cap);
    free(b->memory);
    free(b->window);
}

static void truncate_file(struct bench *b, const char *path)
{
    size_t len;
    uint8_t *bytes = load(path, &len);
    bench_init(b, len);
    b->light = len > LONG_FILE;
    for (size_t cut = 0; cut <= len; cut++) {
        uint8_t *exact = malloc(cut + 1);
        if (!exact)
            exit(2);
        memcpy(exact, bytes, cut);
        run_one(b, exact, cut);
        free(exact);
    }
    bench_fini(b);
    free(bytes);
}

/* One to eight of: a bit turned, a byte set to an edge value, a byte of another place, a stretch gone, a
 * stretch doubled, a number made huge. Returns the new length, at most twice the old. */
static size_t mutate(struct bench *b, uint8_t *bytes, size_t len)
{
    static const uint8_t edges[] = {0, 1, 0x7f, 0x80, 0xff, '\n', ' ', 27};
    int count = 1 + (int)(random_next(b) % 8);
    const size_t cap = len * 2;
    while (count-- && len) {
        size_t at = random_next(b) % len, stretch = 1 + random_next(b) % 64;
        if (stretch > len - at)
            stretch = len - at;
        switch (random_next(b) % 6) {
        case 0:
            bytes[at] ^= (uint8_t)(1u << random_next(b) % 8);
            break;
        case 1:
            bytes[at] = edges[random_next(b) % sizeof edges];
            break;
        case 2:
            bytes[at] = bytes[random_next(b) % len];
            break;
        case 3:
            memmove(bytes + at, bytes + at + stretch, len - at - stretch);
            len -= stretch;
            break;
        case 4:
            if (len + stretch <= cap) {
                memmove(bytes + at + stretch, bytes + at, len - at);
                len += stretch;
            }
            break;
        default:
            memset(bytes + at, 0xff, stretch < 4 ? stretch : 4);
            break;
        }
    }
    return len;
}

static void mutate_file(struct bench *b, const char *path, uint64_t count)
{
    size_t len;
    uint8_t *bytes = load(path, &len);
    uint8_t *copy = malloc(len * 2 + 1);
    if (!copy)
        exit(2);
    bench_init(b, len * 2);
    while (count--) {
        memcpy(copy, bytes, len);
        run_one(b, copy, mutate(b, copy, len));
    }
    bench_fini(b);
    free(copy);
    free(bytes);
}

int main(int argc, char **argv)
{
    static struct bench b;
    bool truncating = argc > 2 && strcmp(argv[1], "truncate") == 0;
    bool mutating = argc > 4 && strcmp(argv[1], "mutate") == 0;
    int first = mutating ? 4 : 2;
    if (!truncating && !mutating && !(argc > 2 && strcmp(argv[1], "once") == 0)) {
        fputs("usage: fuzz truncate FILE... | fuzz mutate COUNT SEED FILE... | fuzz once FILE...\n", stderr);
        return 2;
    }
    uint64_t files = (uint64_t)(argc - first), count = mutating ? strtoull(argv[2], NULL, 10) : 0;
    b.random = mutating ? strtoull(argv[3], NULL, 10) : 1;
    for (int i = first; i < argc; i++) {
        size_t len;
        if (truncating) {
            truncate_file(&b, argv[i]);
        } else if (mutating) {
            mutate_file(&b, argv[i], (count + files - 1) / files);
        } else {
            uint8_t *bytes = load(argv[i], &len);
            bench_init(&b, len);
            run_one(&b, bytes, len);
            bench_fini(&b);
            free(bytes);
        }
    }
    printf("%llu runs\n", (unsigned long long)b.runs);
    return b.runs == 0;
}
