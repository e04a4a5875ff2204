/** A SIP account as Asterisk needs it. The password itself is nowhere: `digest` is MD5(username:realm:password). */
export interface EndpointSnapshot {
  id: string;
  customerId: string;
  username: string;
  realm: string;
  digest: string;
}
