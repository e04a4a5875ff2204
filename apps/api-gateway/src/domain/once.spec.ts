import type { Idempotency } from '@voipbin/contracts';
import type { RequestOptions } from '@voipbin/messaging';
import { describe, expect, it } from 'vitest';

import { Once } from './once.ts';

const request = { customerId: 'c', idempotencyKey: 'k', accessKey: 'vb_one', content: ['POST', '/v1.0/flows', {}] };
const noted = () => undefined;

/** What is sent to an owner who keeps `sealed`, or who knows it already. */
async function ask(
  once: Once,
  secret: string,
  known?: string,
): Promise<{ secret: string; sent: Idempotency | undefined }> {
  let sent: Idempotency | undefined;
  const { secret: told } = await once.telling(secret, ({ idempotency, onReplay }: RequestOptions) => {
    sent = idempotency;
    if (known !== undefined) onReplay?.({ sealed: known });
    return Promise.resolve();
  });
  return { secret: told, sent };
}

describe('Once', () => {
  it('knows the same request, and no other', () => {
    const printOf = (more: object) => new Once({ ...request, ...more }, noted).idempotency?.fingerprint;
    expect(printOf({})).toBe(printOf({}));
    expect(new Set([{}, { accessKey: 'vb_two' }, { content: ['PUT', '/v1.0/flows', {}] }].map(printOf)).size).toBe(3);
  });

  it('tells the first secret again to whoever has the access key, and to nobody else', async () => {
    const { sent } = await ask(new Once(request, noted), 'first');
    expect(JSON.stringify(sent)).not.toMatch(/first|vb_one/);
    expect((await ask(new Once(request, noted), 'second', sent?.sealed)).secret).toBe('first');
    await expect(ask(new Once({ ...request, accessKey: 'vb_two' }, noted), 'third', sent?.sealed)).rejects.toThrow();
  });

  it('asks for nothing special without a key', async () => {
    const once = new Once(undefined, noted);
    expect(once.idempotency).toBeUndefined();
    expect(await ask(once, 'first')).toEqual({ secret: 'first', sent: undefined });
  });
});
