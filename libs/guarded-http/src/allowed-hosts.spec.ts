import { describe, expect, it } from 'vitest';

import { AllowedHosts } from './allowed-hosts.ts';

function allows(list: string, url: string): boolean {
  return new AllowedHosts(list).allowsHost(new URL(url));
}

describe('AllowedHosts', () => {
  it('allows a host at every port, a host with a port at that port only', () => {
    expect(allows('files.lan', 'http://files.lan:8080/a.wav')).toBe(true);
    expect(allows('files.lan:8080', 'http://files.lan:8080/a.wav')).toBe(true);
    expect(allows('files.lan:8080', 'http://files.lan:8081/a.wav')).toBe(false);
    expect(allows('files.lan:80', 'http://files.lan/a.wav')).toBe(true);
    expect(allows('files.lan:443', 'https://files.lan/a.wav')).toBe(true);
    expect(allows('files.lan:443', 'http://files.lan/a.wav')).toBe(false);
    expect(allows('files.lan', 'http://evil.files.lan/a.wav')).toBe(false);
  });

  it('reads addresses, capitals and spaces', () => {
    expect(allows(' Files.LAN , 127.0.0.1:9000', 'http://files.lan/')).toBe(true);
    expect(allows(' Files.LAN , 127.0.0.1:9000', 'http://127.0.0.1:9000/')).toBe(true);
    expect(allows('[::1]:9000', 'http://[::1]:9000/')).toBe(true);
    expect(allows('::1', 'http://[::1]:9000/')).toBe(true);
  });

  it('allows the addresses of a network', () => {
    const hosts = new AllowedHosts('10.1.0.0/16,fd00::/8');
    expect(hosts.allowsAddress('10.1.2.3')).toBe(true);
    expect(hosts.allowsAddress('10.2.0.1')).toBe(false);
    expect(hosts.allowsAddress('fd00::1')).toBe(true);
    expect(hosts.allowsAddress('fe80::1')).toBe(false);
  });

  it('allows nothing by default', () => {
    expect(allows('', 'http://localhost/')).toBe(false);
    expect(new AllowedHosts('').allowsAddress('127.0.0.1')).toBe(false);
  });

  it.each(['10.0.0.0/33', 'lan/8', 'a b', '10.0.0.0/'])('refuses to start with %j', (list) => {
    expect(() => new AllowedHosts(list)).toThrow(expect.objectContaining({ code: 'invalid_environment' }));
  });
});
