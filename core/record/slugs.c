/* The names people see, made from the tables and sealed: a row more or less does not compile. */
#include <assert.h>

#include "record/connection.h"
#include "record/event.h"
#include "record/notice.h"
#include "record/path.h"
#include "record/verdict.h"

#define ROW(name, slug) slug,

const char *const state_names[STATE_COUNT] = {
#define STATE ROW
#include "record/states.def"
};
const char *const what_slugs[WHAT_COUNT] = {
#define WHAT ROW
#include "record/what.def"
};
const char *const opening_slugs[OPENING_COUNT] = {
#define OPENING ROW
#include "record/openings.def"
};
const char *const closing_slugs[CLOSING_COUNT] = {
#define CLOSING ROW
#include "record/closings.def"
};
const char *const cause_slugs[CAUSE_COUNT] = {
#define CAUSE ROW
#include "record/causes.def"
};
const char *const episode_slugs[EPISODE_COUNT] = {
#define EPISODE ROW
#include "record/episodes.def"
};
const char *const vantage_slugs[VANTAGE_COUNT] = {
#define VANTAGE ROW
#include "record/vantages.def"
};
const char *const path_slugs[PATH_COUNT] = {
#define PATH ROW
#include "record/paths.def"
};
const char *const offer_slugs[OFFER_COUNT] = {
#define OFFER ROW
#include "record/offers.def"
};
const char *const repeat_slugs[REPEAT_COUNT] = {
#define REPEAT ROW
#include "record/repeats.def"
};
const char *const goodbye_slugs[GOODBYE_COUNT] = {
#define GOODBYE ROW
#include "record/goodbyes.def"
};
const char *const certainty_slugs[CERTAINTY_COUNT] = {"possible", "likely", "certain"};

_Static_assert(STATE_COUNT == 11, "RFC 9293 has eleven states, and a state_set holds 16");
_Static_assert(WHAT_COUNT <= 64, "event.what is one bit each");
_Static_assert(OFFER_COUNT <= 8, "side_facts.offers has a bit for each");
_Static_assert(OPENING_COUNT == 8 && CLOSING_COUNT == 10,
               "the slugs are a contract: docs/ and goldens change with them");
