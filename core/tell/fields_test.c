/* The table of fields: each can be found, spelled as it is and with a slip, has its text, and holds one value at
 * most unless it says otherwise. */
#include "tell/fields.h"

#include "test/check.h"

static struct scan word(const char *text)
{
    return scan_over(text, strlen(text));
}

static void names(void)
{
    for (int i = 0; i < FIELD_COUNT; i++) {
        const struct field *field = &fields[i];
        char slip[FIELD_NAME_MAX + 2];
        CHECK(field->name && field->get && strlen(field->name) <= FIELD_NAME_MAX);
        CHECK(field_named(word(field->name)) == field);
        CHECK((field->type == FIELD_WORD || field->type == FIELD_GRADE) == (field->words != NULL));
        CHECK(field->side == SIDE_BOTH || field->side == CLIENT || field->side == SERVER);
        for (int k = 0; k < field->word_count; k++)
            CHECK(field->words[k] && strlen(field->words[k]) <= FIELD_NAME_MAX);
        snprintf(slip, sizeof slip, "%sx", field->name);
        const char *near = field_nearest(word(slip));
        CHECK(near && strcmp(near, field->name) == 0);
    }
    CHECK(!field_named(word("")) && !field_named(word("i")) && !field_named(word("idx")));
    CHECK(!field_nearest(word("")) && !field_nearest(word("banana")));
    CHECK(!field_nearest(word("closingclosingclosingclosing")));
}

static void slips(void)
{
    static const char *const pairs[][2] = {{"clsoing", "closing"},
                                           {"closings", "closing"},
                                           {"Closin", "closing"},
                                           {"opeing", "opening"},
                                           {"byte", "bytes"},
                                           {"pakcets", "packets"},
                                           {"client-port", "client.port"},
                                           {"retrans", "retransmitted"},
                                           {"duration_s", "duration"},
                                           {"conn", "conn_state"}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        const char *near = field_nearest(word(pairs[i][0]));
        CHECK_Z(near ? near : "", pairs[i][1]);
    }
    const char *near = field_nearest_word(field_named(word("cause")), word("active_abrot"));
    CHECK_Z(near ? near : "", cause_slugs[CAUSE_ACTIVE_ABORT]);
}

static void values(void)
{
    static const char *const states[] = {"S0",   "S1",     "SF",    "REJ", "S2",  "S3", "RSTO",
                                         "RSTR", "RSTOS0", "RSTRH", "SH",  "SHR", "OTH"};
    struct connection c = {.id = 1, .clock = CLOCK_UTC};
    struct verdict v = {.zeek_state = "SF", .episode_count = EPISODES_MAX};
    const struct facts f = {.connection = &c, .verdict = &v};
    struct value out[FIELD_VALUES_MAX];
    for (int i = 0; i < FIELD_COUNT; i++) {
        int count = fields[i].get(&fields[i], &f, out);
        CHECK(count >= 0 && count <= (fields[i].several ? FIELD_VALUES_MAX : 1));
    }
    const struct field *field = field_named(word("conn_state"));
    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
        v.zeek_state = states[i];
        CHECK_EQ(field->get(field, &f, out), 1);
        CHECK_Z(field->words[out[0].high], states[i]);
    }
}

static void list(void)
{
    static char text[1 << 16];
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        const struct tell_options options = {.width = 80, .language = (enum language)language};
        struct sink out;
        const struct tell t = {.out = &out, .options = &options};
        sink_init(&out, text, sizeof text - 1, NULL, NULL);
        fields_list(&t);
        text[out.len] = 0;
        CHECK(!out.failed && !strchr(text, '{'));
        for (int i = 0; i < FIELD_COUNT; i++)
            CHECK(strstr(text, fields[i].name) != NULL);
    }
}

int main(void)
{
    names();
    slips();
    values();
    list();
    return check_done();
}
