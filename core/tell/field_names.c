/* Finding a field, or a word of one, by what somebody typed; and what may have been meant where that is
 * none: a name a slip or two away, or one that it begins or that begins it. */
#include "tell/fields.h"
#include "tell/layout.h"

static char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c == '_' ? '-' : c;
}

bool word_is(struct scan word, const char *name)
{
    size_t i = 0, len = scan_left(&word);
    while (i < len && name[i] && folded(word.at[i]) == folded(name[i]))
        i++;
    return i == len && !name[i];
}

const struct field *field_named(struct scan word)
{
    for (int i = 0; i < FIELD_COUNT; i++)
        if (word_is(word, fields[i].name))
            return &fields[i];
    return NULL;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* How many slips lie between the two: a character wrong, missing, too many, or two swapped (optimal string
 * alignment). */
static int slips(const char *a, int a_len, const char *b, int b_len)
{
    int row[3][FIELD_NAME_MAX + 1];
    for (int j = 0; j <= b_len; j++)
        row[0][j] = j;
    for (int i = 1; i <= a_len; i++) {
        int *now = row[i % 3];
        const int *before = row[(i + 2) % 3], *earlier = row[(i + 1) % 3];
        now[0] = i;
        for (int j = 1; j <= b_len; j++) {
            bool same = folded(a[i - 1]) == folded(b[j - 1]);
            now[j] = least(least(before[j], now[j - 1]) + 1, before[j - 1] + !same);
            if (i > 1 && j > 1 && folded(a[i - 1]) == folded(b[j - 2]) &&
                folded(a[i - 2]) == folded(b[j - 1]))
                now[j] = least(now[j], earlier[j - 2] + 1);
        }
    }
    return row[a_len % 3][b_len];
}

static bool begins(const char *whole, int whole_len, const char *part, int part_len)
{
    int i = 0;
    while (i < part_len && i < whole_len && folded(whole[i]) == folded(part[i]))
        i++;
    return i == part_len;
}

/* The fewer, the nearer; FAR for what is not near at all. */
enum { SHORT_WORD = 4, FAR = 3 };

static int distance(struct scan word, const char *name)
{
    if (scan_left(&word) > FIELD_NAME_MAX || z_len(name) > FIELD_NAME_MAX)
        return FAR;
    int len = (int)scan_left(&word), name_len = (int)z_len(name);
    int most = least(len, name_len) < SHORT_WORD ? 1 : 2, n = slips(word.at, len, name, name_len);
    if (n <= most)
        return n;
    bool cut = len >= SHORT_WORD - 1 && begins(name, name_len, word.at, len);
    bool more = name_len >= SHORT_WORD - 1 && begins(word.at, len, name, name_len);
    return cut || more ? 2 : FAR;
}

const char *field_nearest(struct scan word)
{
    const char *found = NULL;
    int best = FAR;
    for (int i = 0; i < FIELD_COUNT; i++) {
        int d = distance(word, fields[i].name);
        if (d < best) {
            best = d;
            found = fields[i].name;
        }
    }
    return found;
}

const char *field_nearest_word(const struct field *field, struct scan word)
{
    const char *found = NULL;
    int best = FAR;
    for (int i = 0; i < field->word_count; i++) {
        int d = distance(word, field->words[i]);
        if (d < best) {
            best = d;
            found = field->words[i];
        }
    }
    return found;
}

static void list_one(const struct tell *t, const struct field *field)
{
    static const enum text_id types[FIELD_TYPE_COUNT] = {
        [FIELD_NUMBER] = TEXT_TYPE_NUMBER,     [FIELD_SIZE] = TEXT_TYPE_SIZE,
        [FIELD_DURATION] = TEXT_TYPE_DURATION, [FIELD_TIME] = TEXT_TYPE_TIME,
        [FIELD_WORD] = TEXT_TYPE_WORD,         [FIELD_GRADE] = TEXT_TYPE_WORD,
        [FIELD_ADDRESS] = TEXT_TYPE_ADDRESS};
    enum { NAME_WIDTH = 22, TYPE_WIDTH = 10 };
    const struct arg side = {.name = "side", .kind = ARG_SIDE, .u64 = field->side};
    struct said s;
    layout_left(t, field->name, z_len(field->name), NAME_WIDTH);
    said_begin(&s);
    said_text(&s, t, types[field->type], NULL, 0);
    layout_left(t, s.bytes, said_end(&s), TYPE_WIDTH);
    said_begin(&s);
    said_text(&s, t, field->text, &side, 1);
    for (int i = 0; i < field->word_count; i++) {
        if (i)
            sink_z(&s.sink, " ");
        else
            said_text(&s, t, TEXT_FIELD_WORDS, NULL, 0);
        sink_z(&s.sink, field->words[i]);
    }
    layout_paragraph(t, s.bytes, said_end(&s), NAME_WIDTH + TYPE_WIDTH);
}

void fields_list(const struct tell *t)
{
    for (int i = 0; i < FIELD_COUNT; i++)
        list_one(t, &fields[i]);
}
