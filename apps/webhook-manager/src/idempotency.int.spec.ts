import 'reflect-metadata';

import { newId } from '@voipbin/common';
import type { WebhookSnapshot } from '@voipbin/contracts';
import { askAgain } from '@voipbin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { WebhookHouse } from './testing/webhook-house.ts';

let house: WebhookHouse;

beforeAll(async () => {
  house = await WebhookHouse.start({});
  await make();
});

afterAll(() => house.stop());

const customerId = newId();
const fields = {
  ...{ customerId, name: '', detail: '', uri: 'https://example.com/hook', events: ['*'] },
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
};

function make(): Promise<WebhookSnapshot> {
  return house.bus.request('webhook.request.create-webhook', fields);
}

it.each(['create', 'update', 'delete', 'replay'] as const)('%s is done whole and once, or not at all', async (what) => {
  const query = { customerId, id: (await make()).id };
  const { bus } = house;
  const asked = await askAgain(house.dataSource, customerId, (options): Promise<unknown> => {
    switch (what) {
      case 'create':
        return bus.request('webhook.request.create-webhook', fields, options);
      case 'update':
        return bus.request('webhook.request.update-webhook', { ...query, status: 'disabled' }, options);
      case 'delete':
        return bus.request('webhook.request.delete-webhook', query, options);
      case 'replay':
        return bus.request('webhook.request.replay-webhook', query, options);
    }
  });
  const whole = { torn: 'database_unavailable', leftSomething: false, changedSomething: false, replays: 1 };
  expect(asked).toMatchObject(whole);
  expect(asked.again).toEqual(asked.first);
});
