import { BlockList, isIPv4 } from 'node:net';

/** Not on the public internet (IANA IPv4 special-purpose registry, RFC 6890; multicast and class E included). */
const reservedV4 = blockList('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
]);

/**
 * All public IPv6 addresses are in 2000::/3. So loopback, link-local and unique local addresses are not, nor are those that
 * carry an IPv4 address inside: mapped (::ffff:0:0/96) and NAT64 (64:ff9b::/96, 64:ff9b:1::/48).
 */
const globalV6 = blockList('ipv6', ['2000::/3']);

/** Reserved inside 2000::/3: protocol assignments with Teredo, documentation, and 6to4, which carries an IPv4 address. */
const reservedV6 = blockList('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

/** Whether an IPv4 or IPv6 address can only belong to a host on the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) {
    return !reservedV4.check(address, 'ipv4');
  }
  return globalV6.check(address, 'ipv6') && !reservedV6.check(address, 'ipv6');
}

function blockList(family: 'ipv4' | 'ipv6', networks: string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
