import { BlockList, isIP, isIPv4 } from 'node:net';

import { VoiceError } from '@voipbin/common';

/** The operator's exceptions: hosts and networks that URLs may name although they are not public. */
export class AllowedHosts {
  /** As `URL.host` and `URL.hostname` write them. */
  readonly #hosts = new Set<string>();
  readonly #networks = new BlockList();

  /** Reads `host`, `host:port`, `[v6]:port` and CIDR, separated by commas; throws `invalid_environment`. */
  constructor(list: string) {
    for (const entry of list.split(',').map((part) => part.trim().toLowerCase())) {
      if (entry.includes('/')) {
        this.#addNetwork(entry);
      } else if (entry !== '') {
        this.#addHost(entry);
      }
    }
  }

  /** Whether the host, or the host at this port, is allowed whatever its address is. */
  allowsHost(url: URL): boolean {
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return this.#hosts.has(url.hostname) || this.#hosts.has(`${url.hostname}:${port}`);
  }

  allowsAddress(address: string): boolean {
    return this.#networks.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
  }

  #addHost(entry: string): void {
    const host = isIP(entry) === 6 ? `[${entry}]` : entry;
    if (!URL.canParse(`http://${host}`)) {
      throw unreadable(entry);
    }
    const { hostname } = new URL(`http://${host}`);
    const [, port] = /:(\d+)$/.exec(host) ?? [];
    this.#hosts.add(port === undefined ? hostname : `${hostname}:${port}`);
  }

  #addNetwork(entry: string): void {
    const [address = '', prefix = ''] = entry.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    if (isIP(address) === 0 || !/^\d+$/.test(prefix) || Number(prefix) > (family === 'ipv4' ? 32 : 128)) {
      throw unreadable(entry);
    }
    this.#networks.addSubnet(address, Number(prefix), family);
  }
}

function unreadable(entry: string): VoiceError {
  return new VoiceError('invalid_environment', `Allowed hosts: "${entry}" is no host, host:port or CIDR.`, {
    kind: 'operational',
    retryable: false,
  });
}
