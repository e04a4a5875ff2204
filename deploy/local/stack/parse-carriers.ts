import type { Carrier } from '../asterisk/asterisk-settings.ts';
import { SetupError } from '../setup-error.ts';

const CARRIER = /^([\w-]+)=([\w.,/-]+):(\d+)$/;

/** Reads `name=host:port`, `name=host,host:port`, several of them separated by blanks. */
export function parseCarriers(text: string): Carrier[] {
  const parts = text.split(/\s+/).filter((part) => part !== '');
  return parts.map((part) => {
    const [, name, hosts, sipPort] = CARRIER.exec(part) ?? [];
    if (name === undefined || hosts === undefined) {
      throw new SetupError(`CARRIERS has ${part}, which should look like acme=203.0.113.7:5060`);
    }
    return { name, hosts: hosts.split(','), sipPort: Number(sipPort) };
  });
}
