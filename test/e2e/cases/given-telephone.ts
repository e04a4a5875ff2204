import { join } from 'node:path';

import { knownAccounts } from '../../../deploy/local/asterisk/testing/known-accounts.ts';
import { loopbackAddress } from '../../../deploy/local/loopback-address.ts';
import { type Softphone, startSoftphone } from '../../parties/softphone/start-softphone.ts';
import type { System } from '../../system/system.ts';
import { until } from '../../system/until.ts';

/** A telephone with an account of its own, made by the API; every one has another name. */
export async function givenTelephone(
  system: System,
  { extension: username, password }: { extension: string; password: string },
  { nth = 1, speech }: { nth?: number; speech?: Float32Array } = {},
): Promise<Softphone> {
  return startSoftphone({
    directory: join(system.stack.plan.options.directory, `softphone-${username}-${nth}`),
    log: () => undefined,
    address: loopbackAddress(),
    account: { username, password },
    server: system.stack.sipAddress,
    ...(speech && { speech }),
  });
}

export async function untilAsteriskHas({ stack }: System, username: string, isThere: boolean): Promise<void> {
  await until(`the account ${isThere ? '' : 'gone '}in Asterisk`, async () => {
    const accounts = stack.asterisk && (await knownAccounts(stack.asterisk));
    return accounts?.has(username) === isThere ? true : undefined;
  });
}
