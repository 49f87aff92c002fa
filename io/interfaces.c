#include "io/interfaces.h"

#include <pcap/pcap.h>
#include <stdio.h>

void interfaces_list(char list[INTERFACES_LIST])
{
    char error[PCAP_ERRBUF_SIZE];
    pcap_if_t *all;
    size_t used = 0;
    list[0] = 0;
    if (pcap_findalldevs(&all, error) != 0)
        return;
    for (const pcap_if_t *i = all; i && used < INTERFACES_LIST; i = i->next)
        if (!(i->flags & PCAP_IF_WIRELESS) || i->flags & PCAP_IF_UP)
            used += (size_t)snprintf(list + used, INTERFACES_LIST - used, used ? ", %s" : "%s", i->name);
    pcap_freealldevs(all);
}
