#include "record/goodbye.h"

static const struct {
    uint8_t code;
    const char *name;
} alerts[] = {
#define ALERT(code, name) {code, name},
#include "record/tls_alerts.def"
#undef ALERT
};

const char *tls_alert_name(uint8_t code)
{
    for (size_t i = 0; i < sizeof alerts / sizeof alerts[0]; i++)
        if (alerts[i].code == code)
            return alerts[i].name;
    return NULL;
}
