/* Text on a terminal: colours, columns, and paragraphs broken at words.
 *
 * Widths are terminal columns (text_width); Chinese breaks between any two characters, but never
 * before closing punctuation. What is written here is our own words, or has been through
 * sink_untrusted() already.
 */
#ifndef TCPSTORY_TELL_LAYOUT_H
#define TCPSTORY_TELL_LAYOUT_H

#include "tell/tell.h"

enum ink { INK_PLAIN, INK_BOLD, INK_DIM, INK_STATE, INK_FIN, INK_RST, INK_COUNT };

/* Does nothing without options->colour. */
void layout_ink(const struct tell *t, enum ink ink);
/* A glyph of ours, or its ASCII stand-in. */
const char *layout_glyph(const struct tell *t, const char *utf8, const char *ascii);
/* Columns to write in: the terminal's, kept within reason. */
int layout_width(const struct tell *t);
void layout_spaces(const struct tell *t, int columns);
/* `text`, then spaces up to `columns`; the other way round for numbers. */
void layout_left(const struct tell *t, const char *text, size_t len, int columns);
void layout_right(const struct tell *t, const char *text, size_t len, int columns);

/* A text being put together before it is laid out. What finds no room is shown to be missing. */
enum { SAID_MAX = 2048 };
struct said {
    struct sink sink;
    size_t sentence; /* where the present sentence begins */
    char bytes[SAID_MAX];
};
void said_begin(struct said *s);
void said_text(struct said *s, const struct tell *t, enum text_id id, const struct arg *args, size_t count);
/* The present sentence's first letter becomes a capital. */
void said_capital(struct said *s);
/* A full stop, and what follows is a new sentence. */
void said_next(struct said *s, const struct tell *t);
/* Ends the text, and returns its length. */
size_t said_end(struct said *s);

/* Writes a paragraph whose first line starts at column `indent`, where the cursor is, as are the
 * lines that follow. A word longer than a line loses its middle, visibly. Ends with a line end. */
void layout_paragraph(const struct tell *t, const char *text, size_t len, int indent);

#endif
