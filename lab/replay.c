/* The capture is read by the core's own reader; a line of truth says after how many frames of it the kernels
 * were looked at. */
#include "lab/replay.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* By the interface's number in the recording (record.c). */
static const enum vantage_place places[] = {AT_CLIENT, AT_SERVER, AT_MIDDLE};

struct recording {
    struct tcpstory *reader;
    void *memory;
    char *bytes;
    size_t len, at;
    uint64_t frames;
    FILE *beliefs;
    struct ports ports[CONNECTIONS]; /* as they came up in the truth */
    uint32_t connections;
};

static int read_all(const char *path, char **bytes, size_t *len)
{
    enum { STEP = 1 << 16 };
    FILE *file = fopen(path, "rb");
    size_t room = 0;
    if (!file)
        return errno;
    do {
        room += STEP;
        char *more = realloc(*bytes, room);
        if (!more) {
            fclose(file);
            return ENOMEM;
        }
        *bytes = more;
        errno = 0;
        *len += fread(*bytes + *len, 1, room - *len, file);
    } while (*len == room);
    int error = ferror(file) ? (errno ? errno : EIO) : 0;
    fclose(file);
    return error;
}

static void put_belief(FILE *out, const char *side, const struct belief_view *b)
{
    const char *comma = "";
    fprintf(out, ",\"%s\":{\"state\":\"%s\",\"state_set\":[", side, state_names[b->likely]);
    for (int i = 0; i < STATE_COUNT; i++) {
        if (!(b->set >> i & 1))
            continue;
        fprintf(out, "%s\"%s\"", comma, state_names[i]);
        comma = ",";
    }
    fputs("]}", out);
}

static void put_beliefs(const struct recording *r, const struct witness *w, enum vantage_place place)
{
    const struct snapshot *s = witness_snapshot(w, place, r->frames);
    if (!r->beliefs || !s)
        return;
    fprintf(r->beliefs, "{\"frame\":%llu,\"at\":\"%s\"", (unsigned long long)r->frames, vantage_names[place]);
    put_belief(r->beliefs, "client", &s->end[CLIENT]);
    put_belief(r->beliefs, "server", &s->end[SERVER]);
    fputs("}\n", r->beliefs);
}

/* Shows one more frame to its place's tap; false at the end or where it is damaged. */
static bool next_frame(struct recording *r, struct witness *w)
{
    struct tcpstory_found found;
    for (;;) {
        size_t used = 0;
        enum tcpstory_step step =
            tcpstory_step(r->reader, (const uint8_t *)r->bytes + r->at, r->len - r->at, true, &used, &found);
        r->at += used;
        if (step == TCPSTORY_END || step == TCPSTORY_MORE || step == TCPSTORY_NOTICE)
            return false;
        r->frames++;
        const struct frame *f = &found.frame;
        if ((step == TCPSTORY_SEGMENT || step == TCPSTORY_ICMP) &&
            f->interface < sizeof places / sizeof places[0]) {
            witness_packet(w, places[f->interface], f->time_ns, r->frames, f->data, f->captured, f->original);
            if (step == TCPSTORY_SEGMENT)
                put_beliefs(r, w, places[f->interface]);
        }
        return true;
    }
}

/* Reads `text` off the line, or answers false. */
static bool past(const char **at, const char *text)
{
    size_t len = strlen(text);
    if (strncmp(*at, text, len) != 0)
        return false;
    *at += len;
    return true;
}

static bool number(const char **at, uint64_t *out)
{
    char *end;
    *out = strtoull(*at, &end, 10);
    bool any = end != *at;
    *at = end;
    return any;
}

static bool state(const char **at, uint8_t *out)
{
    size_t len = strcspn(*at, "\"");
    *out = STATE_COUNT;
    for (int i = 0; i < STATE_COUNT; i++)
        if (strlen(state_names[i]) == len && strncmp(*at, state_names[i], len) == 0)
            *out = (uint8_t)i;
    *at += len;
    return len > 0;
}

static uint32_t index_of(struct recording *r, const struct ports *ports)
{
    uint32_t i = 0;
    while (i < r->connections && memcmp(r->ports[i].of, ports->of, sizeof ports->of) != 0)
        i++;
    if (i == r->connections && i < CONNECTIONS)
        r->ports[r->connections++] = *ports;
    return i < CONNECTIONS ? i : CONNECTIONS - 1;
}

struct look {
    uint64_t after;
    struct ports ports;
    uint8_t states[2];
};

/* One look, as record.c writes it; false for a line that is none. */
static bool read_look(const char *line, struct look *look)
{
    uint64_t time, client, server;
    if (!past(&line, "{\"after\":") || !number(&line, &look->after) || !past(&line, ",\"time_ns\":") ||
        !number(&line, &time) || !past(&line, ",\"ports\":[") || !number(&line, &client) ||
        !past(&line, ",") || !number(&line, &server) || !past(&line, "],\"client\":\"") ||
        !state(&line, &look->states[CLIENT]) || !past(&line, "\",\"server\":\"") ||
        !state(&line, &look->states[SERVER]) || !past(&line, "\"}"))
        return false;
    look->ports = (struct ports){.of = {(uint16_t)client, (uint16_t)server}};
    return true;
}

static enum replay_end replay_line(struct recording *r, struct witness *w, const char *line,
                                   struct replay_fault *fault)
{
    bool settled[AT_COUNT][2] = {{false}};
    struct look look;
    if (!read_look(line, &look))
        return REPLAY_NO_LOOK;
    fault->after = look.after;
    while (r->frames < look.after)
        if (!next_frame(r, w))
            return REPLAY_SHORT;
    witness_look(w, index_of(r, &look.ports), &look.ports, look.states, settled);
    return REPLAYED;
}

static void replay_lines(struct recording *r, struct witness *w, char *truth, size_t len,
                         struct replay_fault *fault)
{
    for (char *line = truth, *end; line < truth + len && fault->end == REPLAYED; line = end + 1) {
        end = memchr(line, '\n', (size_t)(truth + len - line));
        fault->line++;
        fault->offset = (uint64_t)(line - truth);
        if (!end) {
            fault->end = REPLAY_CUT;
            return;
        }
        *end = '\0';
        fault->end = replay_line(r, w, line, fault);
    }
}

static bool has_checks(const struct witness *w)
{
    uint64_t checks = 0;
    for (int place = 0; place < AT_COUNT; place++)
        checks += w->tally[place].checks;
    return checks;
}

static int read_files(struct recording *r, const char *capture, const char *truth, char **lines,
                      size_t *lines_len, const char **file)
{
    *file = capture;
    int error = r->reader ? read_all(capture, &r->bytes, &r->len) : ENOMEM;
    if (error || !truth)
        return error;
    *file = truth;
    return read_all(truth, lines, lines_len);
}

struct replay_fault replay_run(const char *capture, const char *truth, FILE *beliefs, struct witness *w)
{
    const struct tcpstory_options options = {.limits = {.connections = 2, .events = 2}, .output = &tell_json};
    struct recording r = {.beliefs = beliefs};
    struct replay_fault fault = {.end = REPLAYED};
    struct sink out;
    char *lines = NULL, none[8];
    size_t lines_len = 0, need = (tcpstory_need(&options) + 63) / 64 * 64;
    sink_init(&out, none, sizeof none, NULL, NULL);
    bool ready = witness_init(w);
    r.memory = aligned_alloc(64, need);
    if (ready && r.memory) {
        memset(r.memory, 0, need);
        r.reader = tcpstory_init(r.memory, need, &options, &out);
    }
    fault.error = read_files(&r, capture, truth, &lines, &lines_len, &fault.file);
    fault.end = fault.error ? REPLAY_UNREADABLE : REPLAYED;
    if (!fault.error) {
        tcpstory_input(r.reader);
        replay_lines(&r, w, lines, lines_len, &fault);
        while (fault.end == REPLAYED && next_frame(&r, w))
            ;
        if (fault.end == REPLAYED && truth && !has_checks(w))
            fault = (struct replay_fault){.end = REPLAY_FOREIGN, .file = capture};
    }
    if (fault.end == REPLAY_SHORT) {
        fault.file = capture;
        fault.offset = r.at;
    }
    fault.frames = r.frames;
    free(r.memory);
    free(r.bytes);
    free(lines);
    return fault;
}

uint64_t replay_report(FILE *out, enum language language, const struct witness *w)
{
    uint64_t wrong = 0;
    for (int place = 0; place < AT_COUNT; place++) {
        const struct tally *t = &w->tally[place];
        wrong += t->violations;
        if (!t->checks)
            continue;
        say_to(out, language, SAY_REPLAYED,
               SAY_WITH(say_z("place", vantage_words(language, (enum vantage_place)place)),
                        say_u64("count", t->checks), say_u64("wrong", t->violations)));
        fputc('\n', out);
    }
    return wrong;
}
