/** A neighbour whose calls are known by the address that they come from. */
export interface Carrier {
  /** Of the endpoint: letters, digits, `-` and `_`. */
  name: string;
  /** Addresses or networks in CIDR notation; calls out go to the first that answers. */
  hosts: readonly string[];
  /** Where it takes calls. */
  sipPort: number;
}

/** Whether Asterisk dials call-manager (`websocket`) or call-manager dials Asterisk. */
export type AriDriverName = 'websocket' | 'ari-client';

export interface AsteriskSettings {
  /** Name of the process, default `asterisk`. */
  name?: string;
  /** Keeps what is this Asterisk's own: identity, keys, recordings, database. */
  directory: string;
  /** SIP and its media are bound to this address alone. */
  sipAddress: string;
  /** For UDP and TCP. */
  sipPort: number;
  sipTlsPort: number;
  /** ARI and SIP over WebSocket, on 127.0.0.1. */
  httpPort: number;
  /** SIP over secure WebSocket, on the SIP address. */
  httpsPort: number;
  rtpPorts: { first: number; last: number };
  /** A user for ARI by HTTP. */
  ari: { username: string; password: string };
  /** Default `websocket`. */
  ariDriver?: AriDriverName;
  /** Where call-manager listens for this Asterisk, if Asterisk is to dial it, and how Asterisk shows who it is. */
  callManager: { host: string; port: number; username: string; password: string };
  carriers: readonly Carrier[];
  /** Files that stand in for those of `asterisk-config`, by name. */
  replacedFiles?: Readonly<Record<string, string>>;
}
