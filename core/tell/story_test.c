/* The story's page: widths, folding, marks of doubt, every verdict in both languages. */
#include "tell/tell.h"

#include <stdlib.h>

#include "test/check.h"
#include "tell/layout.h"

enum { PAGE = 1 << 20 };

static char page[PAGE];
static struct event events[1002];
static struct connection c;
static struct verdict v;
static struct tell_options options;

static const char *told(const struct tell_output *output)
{
    struct sink out;
    struct tell t = {.out = &out, .options = &options, .events = events};
    sink_init(&out, page, sizeof page - 1, NULL, NULL);
    output->connection(&t, &c, &v);
    page[out.len] = 0;
    CHECK(!out.failed);
    return page;
}

static int count(const char *text, const char *word)
{
    int n = 0;
    for (; (text = strstr(text, word)) != NULL; text++)
        n++;
    return n;
}

static struct belief_view sure(uint8_t state)
{
    state_set set = (state_set)(1u << state);
    return (struct belief_view){.left = set, .here = set, .likely = state};
}

static struct event *add(enum side from, uint16_t flags, uint64_t what, enum state client, enum state server)
{
    uint32_t i = ++c.events_last;
    struct event *e = &events[i];
    *e = (struct event){.frame = i,
                        .time_ns = (int64_t)i * 1000000,
                        .from = (uint8_t)from,
                        .flags = flags,
                        .did = what,
                        .known = KNOWN_ALL,
                        .reply_ns = -1};
    e->end[CLIENT] = sure((uint8_t)client);
    e->end[SERVER] = sure((uint8_t)server);
    if (i > 1)
        events[i - 1].next = i;
    c.events_first = 1;
    c.events_kept++;
    c.last = (struct mark){.frame = i, .time_ns = e->time_ns};
    c.latest_ns = e->time_ns;
    return e;
}

/* SYN, SYN-ACK, ACK, `segments` of data, FIN. */
static void build(int segments)
{
    memset(&c, 0, sizeof c);
    memset(&v, 0, sizeof v);
    c.id = 1;
    c.clock = CLOCK_UTC;
    c.time_digits = 6;
    c.first = (struct mark){.frame = 1, .time_ns = 1000000};
    c.earliest_ns = c.first.time_ns;
    c.side[CLIENT].endpoint = (struct endpoint){{ADDRESS_IPV4, {192, 0, 2, 1}}, 40000, 0};
    c.side[SERVER].endpoint = (struct endpoint){{ADDRESS_IPV6, {0x20, 1, 0xd, 0xb8}}, 443, 0};
    add(CLIENT, TCP_SYN, WHAT_BIT(SYN), STATE_SYN_SENT, STATE_SYN_RECEIVED)->end[SERVER].left = 6;
    add(SERVER, TCP_SYN | TCP_ACK, WHAT_BIT(SYN_ACK), STATE_ESTABLISHED, STATE_SYN_RECEIVED);
    add(CLIENT, TCP_ACK, WHAT_BIT(ACK) | WHAT_BIT(HANDSHAKE_ACK), STATE_ESTABLISHED, STATE_ESTABLISHED);
    for (int i = 0; i < segments; i++)
        add(SERVER, TCP_ACK | TCP_PSH, WHAT_BIT(DATA), STATE_ESTABLISHED, STATE_ESTABLISHED)->length = 1460;
    add(SERVER, TCP_FIN | TCP_ACK, WHAT_BIT(FIN), STATE_CLOSE_WAIT, STATE_FIN_WAIT_1);
    v.opening.rtt_ns = v.opening.to_server_ns = v.opening.to_client_ns = -1;
    v.closing.kind = CLOSING_OPEN;
    v.closing.cause.ns = -1;
}

static void folding(void)
{
    options = (struct tell_options){.width = 120};
    build(6);
    CHECK_EQ(count(told(&tell_story), "sends 1460 bytes"), 6);
    build(900);
    told(&tell_story);
    CHECK_EQ(count(page, "sends 1460 bytes"), 4);
    CHECK(strstr(page, "896 more segments (frames 6 to 901) in 895"));
    CHECK(strstr(page, "asks to open a connection") && strstr(page, "FIN: it has nothing more"));
    /* What is out of the ordinary is never folded away. */
    build(900);
    events[500].did |= WHAT_BIT(RETRANSMISSION);
    CHECK_EQ(count(told(&tell_ladder), "1460 bytes again"), 1);
    build(900);
    events[500].end[CLIENT] = (struct belief_view){.left = 3, .likely = STATE_CLOSE_WAIT};
    CHECK_EQ(count(told(&tell_ladder), "CLOSE-WAIT? "), 1);
    c.events_dropped = 12;
    CHECK(strstr(told(&tell_ladder), "12 segments of this connection are not shown"));
    c.idle.ns = INT64_C(3000000000);
    c.idle.after.frame = 300;
    CHECK(strstr(told(&tell_ladder), "3 s of silence"));
}

/* Heavy loss: a story stays short, counts what it folds, and leaves nothing out of the count. */
static void bounded(void)
{
    enum { SEGMENTS = 990, EVIDENCE = 700 };
    options = (struct tell_options){.width = 160};
    build(SEGMENTS);
    for (uint32_t i = 10; i < SEGMENTS; i += 3) {
        events[i].did |= WHAT_BIT(RETRANSMISSION);
        events[i + 1].did = WHAT_BIT(ACK) | WHAT_BIT(DUPLICATE_ACK);
        events[i + 1].from = CLIENT;
        events[i + 1].length = 0;
    }
    v.closing.frames = (struct frame_list){.count = 1, .at = {EVIDENCE}};
    told(&tell_story);
    CHECK(count(page, "\n") < 120);
    CHECK(strstr(page, "retransmissions by the server; ") && strstr(page, " duplicate ACKs by the client\n"));
    CHECK(strstr(page, "\n  700 ") && strstr(page, "asks to open a connection") &&
          strstr(page, "FIN: it has"));
    uint64_t rows = 0, folded = 0, next = 1;
    for (const char *line = page; line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL) {
        const char *fold = strstr(line, " (frames "), *end = strchr(line, '\n');
        char *after;
        unsigned long number = strtoul(line, &after, 10);
        if (fold && end && fold < end && strstr(line, "more segments") < end) {
            CHECK_EQ(strtoul(fold + strlen(" (frames "), &after, 10), next);
            number = strtoul(after + strlen(" to "), NULL, 10);
            folded += number - next + 1;
            next = number + 1;
        } else if (number == next && *line == ' ') {
            rows++;
            next++;
        }
    }
    CHECK_EQ(rows + folded, c.events_kept);
    /* The ladder alone, and a short story, show each. */
    told(&tell_ladder);
    CHECK(count(page, "1460 bytes again") > 300);
    build(30);
    for (uint32_t i = 10; i < 30; i += 2)
        events[i].did |= WHAT_BIT(RETRANSMISSION);
    CHECK_EQ(count(told(&tell_story), "1460 bytes again"), 10);
}

/* States that go to and fro, as when each segment is answered by an RST that its sender does not mean. */
static void to_and_fro(void)
{
    options = (struct tell_options){.width = 200};
    build(900);
    for (uint32_t i = 10; i < 900; i += 2) {
        events[i].did = WHAT_BIT(RST);
        events[i].flags = TCP_RST;
        events[i].end[CLIENT] = (struct belief_view){.left = IN_STATE(CLOSED), .likely = STATE_CLOSED};
    }
    events[400].end[SERVER] = (struct belief_view){.left = IN_STATE(CLOSE_WAIT), .likely = STATE_CLOSE_WAIT};
    told(&tell_story);
    CHECK(count(page, "\n") < 120);
    CHECK(strstr(page, " RSTs by the server; both ends in states as shown before\n"));
    /* A state that an end was not in before is shown, and after what was folded both states are. */
    CHECK_EQ(count(page, "CLOSE-WAIT "), 2);
    const char *fold = strstr(page, "more segments"), *row = fold ? strstr(fold, "\n  39") : NULL;
    CHECK(row && strcspn(row, "E") < strcspn(row, "|"));
}

static void doubt(void)
{
    options = (struct tell_options){.width = 80};
    build(1);
    CHECK(strstr(told(&tell_story), "SYN-RECEIVED?"));
    CHECK(strstr(page, "STATE? is"));
    v.vantage = (struct vantage){.at = VANTAGE_SERVER, .certainty = CERTAINTY_LIKELY};
    CHECK(strstr(told(&tell_story), "SYN-RECEIVED?")); /* times prove nothing */
    /* Captured at the server, as somebody said: what is on its way to it has arrived. */
    v.vantage.certainty = CERTAINTY_CERTAIN;
    CHECK(!strstr(told(&tell_story), "SYN-RECEIVED?"));
    CHECK(!strstr(page, "STATE? is"));
    v.vantage.at = VANTAGE_CLIENT;
    CHECK(strstr(told(&tell_story), "SYN-RECEIVED?"));
}

static void check_lines(int width)
{
    int widest = 0;
    for (const char *line = page; *line;) {
        size_t len = strcspn(line, "\n");
        int columns = text_width(line, len);
        widest = columns > widest ? columns : widest;
        CHECK(!len || line[len - 1] != ' ' || columns <= width);
        line += len + (line[len] != 0);
    }
    CHECK(widest <= width);
}

static void widths(void)
{
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        for (int width = 40; width <= 200; width += 4) {
            options = (struct tell_options){.width = width, .language = (enum language)language};
            build(3);
            told(&tell_story);
            check_lines(width);
        }
    for (int width = -1; width < 40; width += 20) {
        options.width = width;
        told(&tell_story);
        check_lines(40);
    }
    options = (struct tell_options){.width = 80, .ascii = true};
    build(20);
    bool ascii = true;
    for (const char *p = told(&tell_story); *p; p++)
        ascii = ascii && (unsigned char)*p < 0x80 && *p != '\033';
    CHECK(ascii);
    options.colour = true;
    CHECK(strstr(told(&tell_story), "\033[36m"));
    size_t len = strlen(page);
    CHECK(len > 4 && strstr(page + len - 200, "\033[0m"));
}

static void one_verdict(void)
{
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        options = (struct tell_options){.width = 100, .language = (enum language)language};
        told(&tell_story);
        CHECK(!strchr(page, '{') && !strchr(page, '}'));
        CHECK(!strstr(page, "..") && !strstr(page, "。。"));
    }
}

static void verdicts(void)
{
    build(1);
    for (int kind = 0; kind < CLOSING_COUNT; kind++)
        for (int cause = 0; cause < CAUSE_COUNT; cause++) {
            v.closing = (struct closing){
                .kind = (uint8_t)kind, .first = (uint8_t)(cause % 4), .certainty = (uint8_t)(cause % 3)};
            v.closing.cause = (struct cause){.kind = (uint8_t)cause,
                                             .side = (uint8_t)(kind % 4),
                                             .certainty = (uint8_t)(kind % 3),
                                             .rival_count = 2,
                                             .rivals = {(uint8_t)cause, CAUSE_UNKNOWN},
                                             .ns = kind % 2 ? -1 : 100000000,
                                             .evidence = {.count = 3, .at = {1, 3, 4}}};
            v.opening.kind = (uint8_t)((kind + cause) % OPENING_COUNT);
            v.opening.certainty = (uint8_t)(cause % 3);
            v.vantage = (struct vantage){.at = (uint8_t)(cause % VANTAGE_COUNT),
                                         .certainty = (uint8_t)(kind % 3),
                                         .said = kind % 5 == 1,
                                         .by_times = (uint8_t)(kind % VANTAGE_COUNT)};
            v.episode_count = 1;
            v.episodes[0] = (struct episode){.kind = (uint8_t)(cause % EPISODE_COUNT),
                                             .side = (uint8_t)(kind % 4),
                                             .ns = cause % 5 - 1,
                                             .count = (uint32_t)(kind % 3 + 1),
                                             .frames = {.count = 2, .at = {3, 9}}};
            one_verdict();
        }
}

static void headings(void)
{
    options = (struct tell_options){.width = 200};
    build(0);
    v.closing =
        (struct closing){.kind = CLOSING_THREE_SEGMENT, .first = SERVER, .certainty = CERTAINTY_CERTAIN};
    v.closing.cause.ns = -1;
    c.closed_by_fins = true;
    told(&tell_story);
    CHECK(strncmp(page,
                  "1  The server closed first, in three segments: the client sent its ACK and its own "
                  "FIN as one.\n",
                  90) == 0);
    c.closed_by_fins = false;
    CHECK(strstr(told(&tell_story), "as one; the last ACK is not in the"));
    v.closing.certainty = CERTAINTY_LIKELY;
    CHECK(strstr(told(&tell_story), "(most likely)."));
    CHECK(strstr(page, "192.0.2.1:40000 (client) → [2001:db8::]:443 (server)\n"));
    CHECK(strstr(page, "1970-01-01 00:00:00.001000 UTC, 3"));
    c.clock = CLOCK_NONE;
    CHECK(!strstr(told(&tell_story), "UTC"));
}

/* A name of a stranger's, as long as it likes and with whatever in it. */
static void names(void)
{
    static char bytes[5000];
    uint32_t offset[] = {0}, first = 1;
    struct names table = {.bytes = bytes, .offset = offset, .count = 1, .max = 1};
    memset(bytes, '\033', sizeof bytes - 1);
    options = (struct tell_options){.width = 80};
    build(1);
    c.side[CLIENT].endpoint.address = (struct address){.family = ADDRESS_NAME};
    memcpy(c.side[CLIENT].endpoint.address.bytes, &first, sizeof first);
    struct sink out;
    struct tell t = {.out = &out, .options = &options, .events = events, .names = &table};
    sink_init(&out, page, sizeof page - 1, NULL, NULL);
    tell_story.connection(&t, &c, &v);
    page[out.len] = 0;
    CHECK(!strchr(page, '\033'));
    CHECK(strstr(page, " [...]\n"));
}

/* What of the input was in no story, and nothing where there was nothing. */
static void last_words(void)
{
    struct sink out;
    struct tell t = {.out = &out, .options = &options};
    struct tell_totals totals = {.frames = 9, .segments = 9};
    options = (struct tell_options){.width = 100};
    sink_init(&out, page, sizeof page - 1, NULL, NULL);
    tell_story.end(&t, &totals);
    CHECK_EQ(out.len, 0);
    totals.other = 1;
    totals.unknown_link = 3;
    totals.unknown_links[0] = (struct link_count){.link = 147, .packets = 3};
    tell_story.end(&t, &totals);
    page[out.len] = 0;
    CHECK_Z(page, "  1 frame held no TCP.\n"
                  "  3 frames are of link type 147, which is not known here.\n");
}

static void paragraphs(void)
{
    struct sink out;
    struct tell t = {.out = &out, .options = &options};
    static const char chinese[] = "一二三四五六七八九十一二三四五六七八九十，一二三四五六七八九十（一二）。";
    options = (struct tell_options){.width = 60};
    sink_init(&out, page, sizeof page - 1, NULL, NULL);
    layout_paragraph(&t, chinese, sizeof chinese - 1, 20);
    page[out.len] = 0;
    /* The comma goes with the character before it. */
    CHECK_Z(page, "一二三四五六七八九十一二三四五六七八九\n                    "
                  "十，一二三四五六七八九十（一二）。\n");
}

int main(void)
{
    folding();
    bounded();
    to_and_fro();
    doubt();
    widths();
    verdicts();
    headings();
    names();
    last_words();
    paragraphs();
    return check_done();
}
