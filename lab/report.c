/* The differential's figures, by vantage, by loss and by state. */
#include "lab/random.h"

static const char *const loss_names[LOSS_CLASSES] = {"nothing lost", "2 % lost", "10 % lost"};

static double percent(uint64_t part, uint64_t whole)
{
    return whole ? 100.0 * (double)part / (double)whole : 100.0;
}

static void row(FILE *out, const char *name, const char *loss, const struct tally *t)
{
    fprintf(out, "%-8s %-13s %10llu %10llu %9.2f %10llu %9.2f %%\n", name, loss,
            (unsigned long long)t->checks, (unsigned long long)t->violations,
            t->checks ? (double)t->set_sizes / (double)t->checks : 0.0, (unsigned long long)t->told,
            percent(t->likely, t->told));
}

/* The commonest states told where another was true. */
static void by_state(FILE *out, const struct tally *t)
{
    fprintf(out, "\n%-13s %10s %11s  told instead\n", "true state", "settled", "likely");
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

void random_report(FILE *out, const struct random_options *o, const struct random_sums *sums)
{
    static const char *const what[] = {"openings", "closings", "who closed first"};
    struct tally all = {0};
    fprintf(out, "seed %llu: %llu runs, %llu packets, %llu could not be made\n\n",
            (unsigned long long)o->seed, (unsigned long long)sums->runs, (unsigned long long)sums->packets,
            (unsigned long long)sums->failed);
    fprintf(out, "%-8s %-13s %10s %10s %9s %10s %11s\n", "captured", "", "checks", "violations", "mean set",
            "settled", "likely");
    for (int loss = 0; loss < LOSS_CLASSES; loss++) {
        struct tally anywhere = {0};
        for (int place = 0; place < AT_COUNT; place++) {
            row(out, vantage_names[place], loss_names[loss], &sums->tally[place][loss]);
            tally_add(&anywhere, &sums->tally[place][loss]);
        }
        row(out, "anywhere", loss_names[loss], &anywhere);
        tally_add(&all, &anywhere);
    }
    row(out, "all", "", &all);
    by_state(out, &all);
    fputc('\n', out);
    for (int i = 0; i < JUDGED; i++)
        fprintf(out, "%s told as certain: %llu, wrong: %llu\n", what[i],
                (unsigned long long)sums->verdicts[i], (unsigned long long)sums->wrong_verdicts[i]);
}
