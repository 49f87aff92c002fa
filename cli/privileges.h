/* What opening an interface takes, and telling does not. */
#ifndef TCPSTORY_CLI_PRIVILEGES_H
#define TCPSTORY_CLI_PRIVILEGES_H

/* Becomes `user`, if that is not NULL; else, under sudo, who called it. Then gives up every capability, for good
 * (capabilities(7), PR_SET_NO_NEW_PRIVS). Before other threads begin. An errno, or 0; ENOENT: there is no such user. */
int privileges_drop(const char *user);

#endif
