/* Ports by their names (services.def): tcpdump prints a service's name for a port unless -n says not
 * to. The numbers are IANA's; the names those that common systems ship. */
#include "decode/text.h"

static const struct {
    const char *name;
    uint16_t port;
} services[] = {
#define SERVICE(name, port) {name, port},
#include "decode/services.def"
#undef SERVICE
};

uint16_t decode_service(const char *name, size_t len)
{
    for (size_t i = 0; i < sizeof services / sizeof *services; i++) {
        struct scan s = scan_over(name, len);
        if (scan_word(&s, services[i].name) && s.at == s.end)
            return services[i].port;
    }
    return 0;
}
