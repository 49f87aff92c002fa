/* The differential's figures, by vantage, by loss and by state. A column is as wide as its figures, or as what
 * stands above them in the language of the report. */
#include "lab/random.h"

#include <string.h>

static const uint8_t losses[LOSS_CLASSES] = {SAY_REPORT_NO_LOSS, SAY_REPORT_LOSS, SAY_REPORT_LOSS};
static const uint64_t percents[LOSS_CLASSES] = {0, 2, 10};

static double percent(uint64_t part, uint64_t whole)
{
    return whole ? 100.0 * (double)part / (double)whole : 100.0;
}

static void row(FILE *out, const char *name, const char *loss, const struct tally *t)
{
    say_column(out, name, 9);
    say_column(out, loss, 14);
    fprintf(out, "%10llu %10llu %9.2f %10llu %9.2f %%\n", (unsigned long long)t->checks,
            (unsigned long long)t->violations, t->checks ? (double)t->set_sizes / (double)t->checks : 0.0,
            (unsigned long long)t->told, percent(t->likely, t->told));
}

static void heads(FILE *out, enum language language)
{
    static const struct {
        uint8_t words;
        int columns;
    } columns[] = {{SAY_REPORT_CAPTURED, 23}, {SAY_REPORT_CHECKS, -10},  {SAY_REPORT_VIOLATIONS, -11},
                   {SAY_REPORT_MEAN, -10},    {SAY_REPORT_SETTLED, -11}, {SAY_REPORT_LIKELY, -12}};
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        say_column(out, say_words(language, (enum sentence)columns[i].words), columns[i].columns);
    fputc('\n', out);
}

/* The commonest states told where another was true. */
static void by_state(FILE *out, enum language language, const struct tally *t)
{
    fputc('\n', out);
    say_column(out, say_words(language, SAY_REPORT_STATE), 13);
    say_column(out, say_words(language, SAY_REPORT_SETTLED), -11);
    say_column(out, say_words(language, SAY_REPORT_LIKELY), -12);
    fprintf(out, "  %s\n", say_words(language, SAY_REPORT_INSTEAD));
    for (int state = 0; state < STATE_COUNT; state++) {
        if (!t->of_state[state])
            continue;
        fprintf(out, "%-13s %10llu %9.2f %%", state_names[state], (unsigned long long)t->of_state[state],
                percent(t->likely_of_state[state], t->of_state[state]));
        for (int told = 0; told < STATE_COUNT; told++)
            if (t->wrong[state][told])
                fprintf(out, "  %s %llu", state_names[told], (unsigned long long)t->wrong[state][told]);
        fputc('\n', out);
    }
}

static void by_place(FILE *out, enum language language, const struct random_sums *sums, struct tally *all)
{
    heads(out, language);
    for (int loss = 0; loss < LOSS_CLASSES; loss++) {
        struct tally anywhere = {0};
        char lost[40];
        say_in(lost, sizeof lost, language, (enum sentence)losses[loss],
               SAY_WITH(say_u64("percent", percents[loss])));
        for (int place = 0; place < AT_COUNT; place++) {
            row(out, vantage_words(language, (enum vantage_place)place), lost, &sums->tally[place][loss]);
            tally_add(&anywhere, &sums->tally[place][loss]);
        }
        row(out, say_words(language, SAY_AT_ANY), lost, &anywhere);
        tally_add(all, &anywhere);
    }
    row(out, say_words(language, SAY_REPORT_ALL), "", all);
}

static void line(FILE *out, enum language language, enum sentence id, const struct arg *args, size_t count)
{
    say_to(out, language, id, args, count);
    fputc('\n', out);
}

struct claims random_claims(const struct random_sums *sums)
{
    struct claims all = {0};
    for (int i = 0; i < JUDGED; i++) {
        all.told += sums->certain[i].told + sums->likely[i].told;
        all.wrong += sums->certain[i].wrong + sums->likely[i].wrong;
    }
    return all;
}

bool random_right(const struct random_sums *sums)
{
    const struct claims all = random_claims(sums);
    if (all.told >= BORNE_OUT_OF && (all.told - all.wrong) * 100 < all.told * BORNE_OUT_LEAST)
        return false;
    return !(sums->violations + sums->crashed + sums->misjudged);
}

static void explained(FILE *out, enum language language, const struct tally *all)
{
    char right[16];
    if (!all->checks)
        return;
    snprintf(right, sizeof right, "%.2f", percent(all->right, all->checks));
    line(out, language, SAY_REPORT_MEANING, SAY_WITH(say_u64("count", all->checks), say_z("percent", right)));
}

void random_report(FILE *out, const struct random_options *o, const struct random_sums *sums)
{
    static const uint8_t what[JUDGED] = {[JUDGED_OPENING] = SAY_REPORT_OPENINGS,
                                         [JUDGED_CLOSING] = SAY_REPORT_CLOSINGS,
                                         [JUDGED_FIRST] = SAY_REPORT_FIRSTS,
                                         [JUDGED_CAUSE] = SAY_REPORT_CAUSES};
    struct tally all = {0};
    const char *wire = sums->on_tun == sums->runs ? "TUN" : sums->on_tun ? "TUN, veth" : "veth";
    say_to(out, o->language, SAY_REPORT_HEAD,
           SAY_WITH(say_u64("seed", o->seed), say_z("wire", wire), say_u64("runs", sums->runs),
                    say_u64("packets", sums->packets), say_u64("failed", sums->failed)));
    fputc('\n', out);
    uint64_t wanted = o->only >= 0 ? 1 : o->runs;
    if (sums->interrupted)
        line(out, o->language, SAY_REPORT_INTERRUPTED,
             SAY_WITH(say_u64("runs", sums->runs), say_u64("all", wanted)));
    if (sums->crashed)
        line(
            out, o->language, SAY_REPORT_CRASHED,
            SAY_WITH(say_u64("crashed", sums->crashed), say_u64("runs", sums->runs), say_u64("all", wanted)));
    fputc('\n', out);
    by_place(out, o->language, sums, &all);
    explained(out, o->language, &all);
    by_state(out, o->language, &all);
    fputc('\n', out);
    for (int i = 0; i < JUDGED; i++) {
        say_to(out, o->language, (enum sentence)what[i],
               SAY_WITH(say_u64("count", sums->certain[i].told), say_u64("wrong", sums->certain[i].wrong),
                        say_u64("likely", sums->likely[i].told),
                        say_u64("likely_wrong", sums->likely[i].wrong)));
        fputc('\n', out);
    }
    const struct claims claims = random_claims(sums);
    char share[32];
    snprintf(share, sizeof share, "%.2f", percent(claims.told - claims.wrong, claims.told));
    line(out, o->language, SAY_REPORT_CLAIMS,
         SAY_WITH(say_u64("count", claims.told), say_z("percent", share)));
}
