#!/bin/sh
# Starts the Asterisk of compose with the files of /etc/asterisk, and a certificate of its own where it was given none.
set -eu
certificate=/etc/asterisk/keys/voipbin.pem
key=/etc/asterisk/keys/voipbin.key
if [ ! -e "$certificate" ]; then
  mkdir -p /etc/asterisk/keys
  openssl req -x509 -days 3650 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes \
    -subj /CN=voipbin -keyout "$key" -out "$certificate"
fi
exec asterisk -f -n
