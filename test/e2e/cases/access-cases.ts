import { ApiClient, ApiError } from '@voipbin/api-client';
import { expect, it } from 'vitest';

import type { System } from '../../system/system.ts';
import { until } from '../../system/until.ts';

/** Shorter than a gateway trusts a key that it is told nothing of. */
const TOLD_WITHIN_MS = 5_000;
const PASSWORD = 'correct horse battery';

export function accessCases(system: () => System): void {
  const clientWith = (accessKey: string) => new ApiClient({ url: system().stack.apiUrl, accessKey });

  /** Until the gateway lets nobody in with it, which it did a moment ago. */
  const untilOut = (token: string) =>
    until(
      'the end of a token',
      async () => {
        const refused = await clientWith(token)
          .customer.get()
          .then(() => undefined)
          .catch((error: unknown) => error);
        return refused instanceof ApiError && refused.status === 401 ? refused : undefined;
      },
      TOLD_WITHIN_MS,
    );

  it('lets an agent of a new customer log in, see what is theirs alone, and out again at once', async () => {
    const { customers } = system().api.client;
    const { id, accesskey } = await customers.create({ name: 'Example Ltd' });
    const owner = clientWith(accesskey);
    const username = `kim-${id}`;
    await owner.agents.create({ username, password: PASSWORD, scopes: ['read'] });

    const [one, other] = await Promise.all(
      [1, 2].map(() => clientWith('').auth.login({ username: username.toUpperCase(), password: PASSWORD })),
    );
    const [mine, theirs] = [one?.token ?? '', other?.token ?? ''];
    expect(mine).not.toBe(theirs);
    const agent = clientWith(mine);
    expect(await agent.customer.get()).toMatchObject({ id, name: 'Example Ltd' });
    expect((await agent.flows.list()).result).toEqual([]);
    await expect(agent.extensions.create({ extension: 'kim' })).rejects.toMatchObject({ status: 403 });
    await expect(clientWith('').auth.login({ username, password: 'wrong' })).rejects.toMatchObject({
      reason: 'INVALID_CREDENTIALS',
    });

    await agent.auth.logout();
    await untilOut(mine);
    expect(await clientWith(theirs).customer.get()).toMatchObject({ id });

    const key = await owner.accesskeys.create({ name: 'second' });
    expect(await clientWith(key.token).customer.get()).toMatchObject({ id });
    await owner.accesskeys.delete(key.id);
    await untilOut(key.token);

    expect(await owner.customer.get()).toMatchObject({ id });
    await customers.delete(id);
    await Promise.all([untilOut(theirs), untilOut(accesskey)]);
  });
}
