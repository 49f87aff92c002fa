/* close() with SO_LINGER above 0 blocks until the FIN is acknowledged, a non-blocking descriptor
 * notwithstanding: sk_stream_wait_close(), called by inet_release() with the linger time. The wire stands
 * still meanwhile, since one thread is all; a scenario that sets `linger` waits for nothing else.
 *
 * Otherwise: SO_LINGER is not set.
 */
#include <sys/socket.h>
#include <unistd.h>

#include "proof.h"

int main(int argc, char **argv)
{
    static struct proof p;
    const struct linger linger = {.l_onoff = 1, .l_linger = 1};
    proof_begin(&p, argc, argv);
    proof_connect(&p);
    if (!p.otherwise)
        setsockopt(p.end[CLIENT], SOL_SOCKET, SO_LINGER, &linger, sizeof linger);
    int64_t before = proof_now();
    close(p.end[CLIENT]);
    return proof_ends(proof_now() - before > (int64_t)900 * MS,
                      "close() of a non-blocking socket does not wait for SO_LINGER's second");
}
