/* pcap filter expressions, by libpcap. */
#include "cli/filter.h"

#include <stdio.h>
#include <string.h>

enum { SNAPLEN = 262144 };

/* LINKTYPE_RAW is 101 in files, but libpcap's own number for it differs between systems. */
static int dlt_of(uint32_t link)
{
    enum { LINKTYPE_RAW = 101, LINKTYPE_LOOP = 108, LINKTYPE_PPP_HDLC = 50 };
    return link == LINK_TEXT || link == LINKTYPE_RAW ? DLT_RAW
           : link == LINKTYPE_LOOP                   ? DLT_LOOP
           : link == LINKTYPE_PPP_HDLC               ? DLT_PPP_SERIAL
                                                     : (int)link;
}

static bool compile(struct filter *f, uint32_t link, struct bpf_program *program)
{
    pcap_t *pcap = pcap_open_dead(dlt_of(link), SNAPLEN);
    if (!pcap)
        return false;
    bool ok = pcap_compile(pcap, program, f->expression, 1, PCAP_NETMASK_UNKNOWN) == 0;
    if (!ok)
        snprintf(f->error, sizeof f->error, "%s", pcap_geterr(pcap));
    pcap_close(pcap);
    return ok;
}

/* Some expressions have a meaning on one link type only (`ether host`, `vlan`): any that compiles will do. */
bool filter_init(struct filter *f, const char *expression)
{
    *f = (struct filter){.expression = expression};
    struct bpf_program program;
    char first[PCAP_ERRBUF_SIZE];
    if (!expression)
        return true;
    if (compile(f, LINK_TEXT, &program)) {
        pcap_freecode(&program);
        return true;
    }
    memcpy(first, f->error, sizeof first);
    if (compile(f, DLT_EN10MB, &program)) {
        pcap_freecode(&program);
        return true;
    }
    memcpy(f->error, first, sizeof first);
    return false;
}

void filter_fini(struct filter *f)
{
    for (int i = 0; i < f->count; i++)
        if (f->link[i].usable)
            pcap_freecode(&f->link[i].program);
    f->count = 0;
}

static int link_place(struct filter *f, uint32_t link, bool *is_new)
{
    *is_new = false;
    for (int i = 0; i < f->count; i++)
        if (f->link[i].link == link)
            return i;
    if (f->count == FILTER_LINKS)
        return -1;
    *is_new = true;
    f->link[f->count].link = link;
    f->link[f->count].usable = compile(f, link, &f->link[f->count].program);
    return f->count++;
}

enum filter_result filter_frame(struct filter *f, const struct frame *frame, const struct segment *segment)
{
    bool is_new;
    if (!f->expression)
        return FILTER_PASS;
    /* Of text, and of a packet in fragments, there is but what was put together: raw IP. */
    bool built = frame->link == LINK_TEXT || (segment->in_fragments && !segment->wrap_count);
    int i = link_place(f, built ? LINK_TEXT : frame->link, &is_new);
    if (i < 0)
        return FILTER_DROP;
    if (!f->link[i].usable)
        return is_new ? FILTER_UNUSABLE : FILTER_DROP;
    struct pcap_pkthdr header = {.caplen = frame->captured, .len = frame->original};
    const uint8_t *bytes = frame->data;
    if (built) {
        header.caplen = segment->ip_captured;
        header.len = segment->ip_original;
        bytes = segment->ip;
    }
    return pcap_offline_filter(&f->link[i].program, &header, bytes) ? FILTER_PASS : FILTER_DROP;
}
