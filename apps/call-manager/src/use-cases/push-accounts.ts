import { Inject, Injectable } from '@nestjs/common';
import type { AriPort } from '@voipbin/ari';
import type { EndpointSnapshot } from '@voipbin/contracts';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { type AccountObjects, accountObjects, fingerprintOf, PUSH_ORDER } from '../domain/account-objects.ts';
import type { HeldAsterisk } from '../live/held-asterisk.ts';
import { AccountDirectory } from '../ports/account-directory.ts';

/** Requests on their way at once. */
const WINDOW = 50;
/** Accounts of one pass. The directory has the newest first: whoever is new while thousands are pushed is next. */
const PASS = 1000;

/** Brings the SIP accounts of an Asterisk to what they are in the directory. */
@Injectable()
export class PushAccounts {
  constructor(
    private readonly directory: AccountDirectory,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /**
   * One pass; resolves to whether all is done, or another pass has to follow. Rejects with an operational error when the directory or Asterisk does not
   * answer; what was not pushed is pushed next time.
   */
  async execute(asterisk: HeldAsterisk): Promise<boolean> {
    const { ari } = asterisk;
    const accounts = await this.directory.all();
    const isFirst = asterisk.accounts === undefined;
    const pushed = (asterisk.accounts ??= new Map<string, string>());
    const changed = accounts.filter((account) => pushed.get(account.username) !== fingerprintOf(account));
    const some = changed.slice(0, PASS);
    await pushInPhases(ari, some);
    some.forEach((account) => pushed.set(account.username, fingerprintOf(account)));
    await this.remove(ari, pushed, accounts);
    if (isFirst || some.length > 0) {
      this.log.info({ asteriskId: asterisk.id, accounts: accounts.length, changed: some.length }, 'pushed accounts');
    }
    return some.length === changed.length;
  }

  private async remove(ari: AriPort, pushed: Map<string, string>, accounts: EndpointSnapshot[]): Promise<void> {
    const usernames = new Set(accounts.map(({ username }) => username));
    for (const username of [...pushed.keys()].filter((name) => !usernames.has(name))) {
      for (const type of PUSH_ORDER.toReversed()) {
        await ari.deleteDynamicObject(type, username);
      }
      pushed.delete(username);
    }
  }
}

/** Each kind refers to those before it: one after the other. */
async function pushInPhases(ari: AriPort, accounts: EndpointSnapshot[]): Promise<void> {
  for (const type of PUSH_ORDER) {
    for (let start = 0; start < accounts.length; start += WINDOW) {
      const some = accounts.slice(start, start + WINDOW);
      await Promise.all(some.map((account) => putObject(ari, type, account)));
    }
  }
}

function putObject(ari: AriPort, type: keyof AccountObjects, account: EndpointSnapshot): Promise<void> {
  return ari.putDynamicObject(type, account.username, accountObjects(account)[type]);
}
