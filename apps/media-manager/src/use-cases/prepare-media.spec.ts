import { TelephoneConverter } from '@voipbin/audio';
import { systemClock, VoiceError } from '@voipbin/common';
import { type Bus, type Delivery, makeEnvelope } from '@voipbin/messaging';
import { pino } from 'pino';
import { expect, it } from 'vitest';

import { MediaFetcher } from '../ports/media-fetcher.ts';
import { FolderMediaStore } from '../adapters/folder-media.store.ts';
import { FetchMedia } from './fetch-media.ts';
import { PrepareMedia } from './prepare-media.ts';

class FailingFetcher extends MediaFetcher {
  fetches = 0;

  constructor(private readonly error: Error) {
    super();
  }

  fetch(): Promise<never> {
    this.fetches += 1;
    return Promise.reject(this.error);
  }
}

const fields = { id: 'r-1.0', customerId: 'c', partitionKey: 'p', correlationId: 'x', causationId: null };
const delivery: Delivery = { redelivered: false, holdAckUntil: () => undefined };
const command = makeEnvelope('media.command.prepare', { urls: ['http://example.com/a.wav'] }, fields);

function setUp(error: Error) {
  const published: unknown[] = [];
  const bus: Bus = {
    publish: (message) => Promise.resolve(void published.push(message)),
    request: () => Promise.reject(new Error('nothing is asked')),
  };
  const fetcher = new FailingFetcher(error);
  const store = new FolderMediaStore('/nowhere');
  const fetchMedia = new FetchMedia(fetcher, store, new TelephoneConverter(), systemClock);
  return { prepareMedia: new PrepareMedia(fetchMedia, bus, pino({ enabled: false })), published, fetcher };
}

it('answers with the code of what cannot be done', async () => {
  const { prepareMedia, published } = setUp(new VoiceError('media_not_found', 'Gone.', { kind: 'user' }));
  await prepareMedia.execute(command, delivery);
  expect(published).toEqual([
    expect.objectContaining({
      type: 'media.event.command-failed',
      payload: { commandId: 'r-1.0', code: 'media_not_found', message: 'Gone.' },
    }),
  ]);
});

it('leaves what passes by itself to another attempt', async () => {
  const { prepareMedia, published } = setUp(new VoiceError('conversion_lost', 'Again.', { kind: 'operational' }));
  await expect(prepareMedia.execute(command, delivery)).rejects.toMatchObject({ code: 'conversion_lost' });
  expect(published).toEqual([]);
});

it('answers to a bug of ours as well, so that no caller waits for it', async () => {
  const { prepareMedia, published } = setUp(new TypeError('x is not a function'));
  await prepareMedia.execute(command, delivery);
  expect(published).toEqual([
    expect.objectContaining({ payload: expect.objectContaining({ code: 'internal_error' }) as object }),
  ]);
});

it('gives a repeated command the answer that it had, without waiting for the server again', async () => {
  const { prepareMedia, published, fetcher } = setUp(new VoiceError('media_timeout', 'Late.', { kind: 'user' }));
  await prepareMedia.execute(command, delivery);
  await prepareMedia.execute(command, delivery);
  expect(fetcher.fetches).toBe(1);
  expect(published).toHaveLength(2);
  expect(published[1]).toBe(published[0]);
});
