/* The table of statements: a new one is a row here, its words and its step. */
#include "lab/host.h"
#include "lab/options.h"
#include "lab/parser.h"
#include "lab/rules.h"
#include "lab/story.h"

enum {
    HOSTS = 1 << ACTOR_CLIENT | 1 << ACTOR_SERVER,
    WIRE = 1 << ACTOR_WIRE,
    STORY = 1 << ACTOR_STORY,
};

const struct verb verbs[] = {
    {"listen", HOSTS, parse_listen, step_listen, "listen [backlog N] [fails ERROR]"},
    {"unlisten", HOSTS, NULL, step_unlisten, "unlisten"},
    {"accept", HOSTS, NULL, step_accept, "accept"},
    {"bind", HOSTS, parse_bind, step_bind, "bind [PORT] [fails ERROR]"},
    {"connect", HOSTS, parse_connect, step_connect, "connect [to itself] [async] [with TEXT] [fails ERROR]"},
    {"send", HOSTS, parse_send, step_send, "send TEXT|N bytes [more] [async] [fails ERROR]"},
    {"recv", HOSTS, parse_recv, step_recv, "recv [TEXT|N bytes|all|eof] [fails ERROR]"},
    {"shutdown", HOSTS, parse_shutdown, step_shutdown, "shutdown [reading] [fails ERROR]"},
    {"close", HOSTS, NULL, step_close, "close"},
    {"kill", HOSTS, NULL, step_kill, "kill"},
    {"abort", HOSTS, NULL, step_abort, "abort"},
    {"disconnect", HOSTS, NULL, step_disconnect, "disconnect"},
    {"vanish", HOSTS, NULL, step_vanish, "vanish"},
    {"destroy", HOSTS, NULL, step_destroy, "destroy"},
    {"isn", HOSTS, parse_isn, step_isn, "isn N"},
    {"set", HOSTS, parse_set, step_set, "set OPTION N [on listener]"},
    {"sysctl", HOSTS, parse_sysctl, step_sysctl, "sysctl NAME VALUE"},
    {"rto-min", HOSTS, parse_sleep, step_rto_min, "rto-min DURATION"},
    {"sleep", HOSTS | STORY, parse_sleep, step_sleep, "sleep DURATION"},
    {"drop", WIRE, parse_drop, step_rule, "drop PACKET"},
    {"hold", WIRE, parse_hold, step_rule, "hold PACKET [until PACKET]"},
    {"mute", WIRE, parse_mute, step_rule, "mute PACKET until PACKET"},
    {"mark", WIRE, parse_mark, step_rule, "mark PACKET"},
    {"delay", WIRE, parse_delay, step_rule, "delay [PACKET] DURATION"},
    {"repeat", WIRE, parse_repeat, step_rule, "repeat PACKET [N times] [after DURATION]"},
    {"icmp", WIRE, parse_icmp, step_rule, "icmp KIND about PACKET"},
    {"cut", WIRE, parse_cut, step_cut, "cut [client|server]"},
    {"mend", WIRE, NULL, step_mend, "mend"},
    {"release", WIRE, NULL, step_release, "release"},
    {"inject", WIRE, parse_inject, step_inject,
     "inject client|server KIND [seq [exactly] N] [ack N] [window N] [ttl N] [id N] [TEXT] [old|without "
     "timestamps]"},
    {"let", STORY, parse_let, step_nothing, "let NAME VALUE"},
    {"over", STORY, parse_over, step_nothing, "over IPv4|IPv6|MPTCP [at client|server]"},
    {"needs", STORY, parse_needs, step_needs, "needs sysctl NAME|MPTCP"},
    {"wait", STORY, parse_wait, step_wait, "wait PACKET|client STATE|server STATE [within DURATION]"},
    {"expect", STORY, parse_expect, step_expect,
     "expect client|server STATE | client|server went STATES | N PACKET | no PACKET | [earlier] "
     "opening|closing|cause|first|episode|segment SLUG"},
    {0},
};
