/* What is wrong with a script whose every line is right. */
#ifndef TCPSTORY_LAB_SENSE_H
#define TCPSTORY_LAB_SENSE_H

#include "lab/parser.h"

/* False with the fault filled. */
bool makes_sense(struct parser *p);

#endif
