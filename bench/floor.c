/* The least that reading a pcap can take: maps it, walks its records, and reads the words of IP and TCP that any flow
 * tool needs. floor FILE. */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_HEADER = 24, RECORD_HEADER = 16, ETHERNET = 14, WORDS = 10 };

static uint64_t walk(const uint8_t *at, size_t size)
{
    uint64_t sum = 0;
    for (size_t from = FILE_HEADER; from + RECORD_HEADER <= size;) {
        uint32_t caplen, word;
        memcpy(&caplen, at + from + 8, sizeof caplen);
        from += RECORD_HEADER;
        if (caplen > size - from)
            break;
        for (size_t i = 0; i < WORDS && ETHERNET + 4 * i + 4 <= caplen; i++) {
            memcpy(&word, at + from + ETHERNET + 4 * i, sizeof word);
            sum += word;
        }
        from += caplen;
    }
    return sum;
}

int main(int argc, char **argv)
{
    struct stat st;
    int fd = argc == 2 ? open(argv[1], O_RDONLY) : -1;
    if (fd < 0 || fstat(fd, &st) != 0 || st.st_size < FILE_HEADER) {
        fputs("usage: floor FILE.pcap\n", stderr);
        return 2;
    }
    const uint8_t *at = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (at == MAP_FAILED)
        return 1;
    printf("%llu\n", (unsigned long long)walk(at, (size_t)st.st_size));
    return 0;
}
