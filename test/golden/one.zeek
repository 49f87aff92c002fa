#separator \x09
#set_separator	,
#empty_field	(empty)
#unset_field	-
#path	conn
#open	-
#fields	ts	uid	id.orig_h	id.orig_p	id.resp_h	id.resp_p	proto	service	duration	orig_bytes	resp_bytes	conn_state	local_orig	local_resp	missed_bytes	history	orig_pkts	orig_ip_bytes	resp_pkts	resp_ip_bytes	tunnel_parents
#types	time	string	addr	port	addr	port	enum	string	interval	count	count	string	bool	bool	count	string	count	count	count	count	set[string]
-	CekKYVp7QoREvOYXCf	172.16.196.142	41334	172.16.196.145	60000	tcp	-	0.000764	3	6	SF	-	-	0	ShADadfF	5	271	5	274	-
#close	-
