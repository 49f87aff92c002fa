/* Documentation/networking/ip-sysctl.rst and mptcp-sysctl.rst of Linux 4.19 to 6.18. A name that is neither here nor
 * in the running kernel is taken for a slip of the pen. */
#include "lab/sysctls.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char names[] =
    "ipv4.icmp_echo_enable_probe ipv4.icmp_echo_ignore_all ipv4.icmp_echo_ignore_broadcasts "
    "ipv4.icmp_errors_use_inbound_ifaddr ipv4.icmp_ignore_bogus_error_responses ipv4.icmp_msgs_burst "
    "ipv4.icmp_msgs_per_sec ipv4.icmp_ratelimit ipv4.icmp_ratemask ipv4.ip_autobind_reuse "
    "ipv4.ip_default_ttl ipv4.ip_dynaddr ipv4.ip_early_demux ipv4.ip_forward "
    "ipv4.ip_forward_update_priority ipv4.ip_forward_use_pmtu ipv4.ip_local_port_range "
    "ipv4.ip_local_reserved_ports ipv4.ip_no_pmtu_disc ipv4.ip_nonlocal_bind "
    "ipv4.ip_unprivileged_port_start ipv4.tcp_abort_on_overflow ipv4.tcp_adv_win_scale "
    "ipv4.tcp_allowed_congestion_control ipv4.tcp_app_win ipv4.tcp_autocorking "
    "ipv4.tcp_available_congestion_control ipv4.tcp_available_ulp ipv4.tcp_backlog_ack_defer "
    "ipv4.tcp_base_mss ipv4.tcp_challenge_ack_limit ipv4.tcp_child_ehash_entries "
    "ipv4.tcp_comp_sack_delay_ns ipv4.tcp_comp_sack_nr ipv4.tcp_comp_sack_slack_ns "
    "ipv4.tcp_congestion_control ipv4.tcp_cookie_size ipv4.tcp_dsack ipv4.tcp_early_demux "
    "ipv4.tcp_early_retrans ipv4.tcp_ecn ipv4.tcp_ecn_fallback ipv4.tcp_ecn_option "
    "ipv4.tcp_ecn_option_beacon ipv4.tcp_ehash_entries ipv4.tcp_fack ipv4.tcp_fastopen "
    "ipv4.tcp_fastopen_blackhole_timeout_sec ipv4.tcp_fastopen_key ipv4.tcp_fin_timeout ipv4.tcp_frto "
    "ipv4.tcp_frto_response ipv4.tcp_fwmark_accept ipv4.tcp_invalid_ratelimit ipv4.tcp_keepalive_intvl "
    "ipv4.tcp_keepalive_probes ipv4.tcp_keepalive_time ipv4.tcp_l3mdev_accept ipv4.tcp_limit_output_bytes "
    "ipv4.tcp_low_latency ipv4.tcp_max_orphans ipv4.tcp_max_reordering ipv4.tcp_max_ssthresh "
    "ipv4.tcp_max_syn_backlog ipv4.tcp_max_tw_buckets ipv4.tcp_mem ipv4.tcp_migrate_req "
    "ipv4.tcp_min_rtt_wlen ipv4.tcp_min_snd_mss ipv4.tcp_min_tso_segs ipv4.tcp_moderate_rcvbuf "
    "ipv4.tcp_mtu_probe_floor ipv4.tcp_mtu_probing ipv4.tcp_no_metrics_save "
    "ipv4.tcp_no_ssthresh_metrics_save ipv4.tcp_notsent_lowat ipv4.tcp_orphan_retries "
    "ipv4.tcp_pacing_ca_ratio ipv4.tcp_pacing_ss_ratio ipv4.tcp_pingpong_thresh ipv4.tcp_plb_cong_thresh "
    "ipv4.tcp_plb_enabled ipv4.tcp_plb_idle_rehash_rounds ipv4.tcp_plb_rehash_rounds "
    "ipv4.tcp_plb_suspend_rto_sec ipv4.tcp_probe_interval ipv4.tcp_probe_threshold ipv4.tcp_recovery "
    "ipv4.tcp_reflect_tos ipv4.tcp_reordering ipv4.tcp_retrans_collapse ipv4.tcp_retries1 "
    "ipv4.tcp_retries2 ipv4.tcp_rfc1337 ipv4.tcp_rmem ipv4.tcp_rto_max_ms ipv4.tcp_rto_min_us "
    "ipv4.tcp_sack ipv4.tcp_shrink_window ipv4.tcp_slow_start_after_idle ipv4.tcp_stdurg "
    "ipv4.tcp_syn_linear_timeouts ipv4.tcp_syn_retries ipv4.tcp_synack_retries ipv4.tcp_syncookies "
    "ipv4.tcp_thin_linear_timeouts ipv4.tcp_timestamps ipv4.tcp_tso_rtt_log ipv4.tcp_tso_win_divisor "
    "ipv4.tcp_tw_recycle ipv4.tcp_tw_reuse ipv4.tcp_tw_reuse_delay ipv4.tcp_window_scaling ipv4.tcp_wmem "
    "ipv4.tcp_workaround_signed_windows ipv6.auto_flowlabels ipv6.bindv6only ipv6.flowlabel_consistency "
    "ipv6.flowlabel_reflect ipv6.flowlabel_state_ranges ipv6.fwmark_reflect ipv6.icmp.echo_ignore_all "
    "ipv6.icmp.ratelimit ipv6.idgen_delay ipv6.idgen_retries ipv6.ip_nonlocal_bind mptcp.add_addr_timeout "
    "mptcp.allow_join_initial_addr_port mptcp.available_path_managers mptcp.available_schedulers "
    "mptcp.blackhole_timeout mptcp.checksum_enabled mptcp.close_timeout mptcp.enabled mptcp.path_manager "
    "mptcp.pm_type mptcp.scheduler mptcp.stale_loss_cnt mptcp.syn_retrans_before_tcp_fallback";

bool sysctl_known(const char *name)
{
    size_t len = strlen(name);
    for (const char *at = names; len && (at = strstr(at, name)); at++)
        if ((at == names || at[-1] == ' ') && (at[len] == ' ' || !at[len]))
            return true;
    return false;
}

const char *sysctl_names(void)
{
    return names;
}

bool sysctl_path(const char *name, char *out, unsigned room)
{
    static const char root[] = "/proc/sys/net/";
    int used = snprintf(out, room, "%s%s", root, name);
    if (used < 0 || (unsigned)used >= room || strstr(name, ".."))
        return false;
    for (char *p = out + strlen(root); *p; p++)
        if (*p == '.')
            *p = '/';
    return true;
}

bool sysctl_here(const char *name)
{
    char path[256];
    return sysctl_path(name, path, sizeof path) && access(path, F_OK) == 0;
}
