import type { RunningAsterisk } from '../start-asterisk.ts';

/** Name, seconds until it is stale, seconds until it expires: we have neither. */
const ROW = /^(\S+) +0 +0 *$/gm;

/** The SIP accounts that were pushed into this Asterisk, of which `pjsip list endpoints` tells none. Names of up to 25 characters. */
export async function knownAccounts(asterisk: Pick<RunningAsterisk, 'console'>): Promise<Set<string>> {
  const dump = await asterisk.console('sorcery memory cache dump accounts');
  return new Set([...dump.matchAll(ROW)].map(([, name = '']) => name));
}
