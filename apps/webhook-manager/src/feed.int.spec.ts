import 'reflect-metadata';

import { newId } from '@voipbin/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { WebhookHouse } from './testing/webhook-house.ts';

let house: WebhookHouse;
const customerId = newId();

beforeAll(async () => {
  house = await WebhookHouse.start({});
});

afterAll(() => house.stop());

const write = (callId: string, ...types: string[]) =>
  types.map((type) => house.log.write(customerId, callId, type, { tmProgressing: '2026-01-31T12:00:00.000Z' }));

describe('the feed', () => {
  it('begins with its first use, then has everything once and in order', async () => {
    const list = (cursor?: string) =>
      house.bus.request('webhook.request.list-events', {
        customerId,
        pageSize: 2,
        ...(cursor !== undefined && { cursor }),
      });
    write(newId(), 'call.event.created');
    const { items, nextCursor } = await list();
    expect(items).toEqual([]);
    const callId = newId();
    write(callId, 'call.event.created', 'call.event.answered', 'call.event.ended');
    house.log.write(newId(), newId(), 'call.event.created');
    await expect.poll(async () => (await list(nextCursor ?? '')).items.length).toBe(2);
    const first = await list(nextCursor ?? '');
    const second = await list(first.nextCursor ?? '');
    expect([...first.items, ...second.items].map(({ type, sequence }) => `${type} ${sequence}`)).toEqual([
      'call_created 1',
      'call_progressing 2',
      'call_hangup 3',
    ]);
    expect(await list(second.nextCursor ?? '')).toEqual({ items: [], nextCursor: second.nextCursor });
    await expect(list('nonsense')).rejects.toMatchObject({ code: 'invalid_cursor', kind: 'user' });
  });
});
