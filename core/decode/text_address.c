/* `host.port` as tcpdump prints it: numbers, or, without -n, names for either.
 *
 * IPv6 in RFC 4291's text form, an IPv4 tail included; no scope ids, which tcpdump does not print. A
 * host that consists of digits and dots alone must be an IPv4 address: anything else is damage.
 */
#include "base/address.h"
#include "decode/text.h"

enum { NAME_MAX = 255 };

static bool is_number(struct scan s)
{
    for (; s.at < s.end; s.at++) {
        if (!is_digit(*s.at) && *s.at != '.')
            return false;
    }
    return true;
}

bool text_read_host(struct names *names, struct scan host, struct address *out)
{
    *out = (struct address){0};
    if (!scan_left(&host) || scan_left(&host) > NAME_MAX)
        return false;
    if (address_ipv4(host, out->bytes)) {
        out->family = ADDRESS_IPV4;
        return true;
    }
    *out = (struct address){0};
    if (address_ipv6(host, out->bytes)) {
        out->family = ADDRESS_IPV6;
        return true;
    }
    if (is_number(host) || scan_find(&host, ":"))
        return false;
    uint32_t number = names_number(names, host.at, scan_left(&host));
    out->family = ADDRESS_NAME;
    memcpy(out->bytes, &number, sizeof number);
    return true;
}

bool text_read_port(struct names *names, struct scan port, struct endpoint *out)
{
    uint64_t v;

    out->port = 0;
    out->port_name = 0;
    if (!scan_left(&port) || scan_left(&port) > NAME_MAX)
        return false;
    if (is_digit(*port.at) && is_number(port)) {
        if (!scan_max(&port, UINT16_MAX, &v) || port.at != port.end)
            return false;
        out->port = (uint16_t)v;
        return true;
    }
    out->port = decode_service(port.at, scan_left(&port));
    if (!out->port)
        out->port_name = (uint16_t)names_number(names, port.at, scan_left(&port));
    return true;
}

bool text_split(struct scan token, struct scan *host, struct scan *port)
{
    const char *dot = token.end;
    while (dot > token.at && dot[-1] != '.')
        dot--;
    if (dot == token.at)
        return false;
    *host = (struct scan){token.at, dot - 1};
    *port = (struct scan){dot, token.end};
    return true;
}
