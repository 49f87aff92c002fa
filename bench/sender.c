/* Sends a pcap's Ethernet frames out of an interface as fast as the kernel takes them, so many times: sender FILE IF TIMES.
 * Prints how many were sent. */
#define _GNU_SOURCE /* sendmmsg(2) */
#include <errno.h>
#include <linux/if_packet.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <fcntl.h>
#include <arpa/inet.h>

enum { FILE_HEADER = 24, RECORD_HEADER = 16, BATCH = 256, LONGEST = 1514 };

static struct mmsghdr messages[BATCH];
static struct iovec pieces[BATCH];

static uint64_t send_all(int fd, int count)
{
    int sent = 0;
    while (sent < count) {
        int n = sendmmsg(fd, messages + sent, (unsigned)(count - sent), 0);
        if (n < 0 && errno != ENOBUFS && errno != EAGAIN) {
            perror("sendmmsg");
            exit(1);
        }
        sent += n > 0 ? n : 0;
    }
    return (uint64_t)count;
}

static uint64_t send_file(int fd, uint8_t *at, size_t size)
{
    uint64_t sent = 0;
    int count = 0;
    for (size_t from = FILE_HEADER; from + RECORD_HEADER <= size;) {
        uint32_t captured;
        memcpy(&captured, at + from + 8, sizeof captured);
        from += RECORD_HEADER;
        if (captured > size - from)
            break;
        if (captured <= LONGEST) {
            pieces[count] = (struct iovec){.iov_base = at + from, .iov_len = captured};
            messages[count].msg_hdr = (struct msghdr){.msg_iov = &pieces[count], .msg_iovlen = 1};
            count++;
        }
        from += captured;
        if (count == BATCH) {
            sent += send_all(fd, count);
            count = 0;
        }
    }
    return sent + send_all(fd, count);
}

int main(int argc, char **argv)
{
    struct stat st;
    if (argc != 4) {
        fputs("usage: sender FILE IF TIMES\n", stderr);
        return 2;
    }
    int file = open(argv[1], O_RDONLY), fd = socket(AF_PACKET, SOCK_RAW, 0);
    const struct sockaddr_ll to = {.sll_family = AF_PACKET, .sll_ifindex = (int)if_nametoindex(argv[2])};
    if (file < 0 || fd < 0 || fstat(file, &st) != 0 ||
        bind(fd, (const struct sockaddr *)&to, sizeof to) != 0) {
        perror("sender");
        return 1;
    }
    uint8_t *bytes = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes == MAP_FAILED) {
        perror("sender");
        return 1;
    }
    uint64_t sent = 0;
    for (int i = 0; i < atoi(argv[3]); i++)
        sent += send_file(fd, bytes, (size_t)st.st_size);
    printf("%llu\n", (unsigned long long)sent);
    return 0;
}
