import { TelephoneConverter } from '@voipbin/audio';
import { systemClock, VoiceError } from '@voipbin/common';
import { type Bus, makeEnvelope } from '@voipbin/messaging';
import { pino } from 'pino';
import { expect, it } from 'vitest';

import { MediaFetcher } from '../ports/media-fetcher.ts';
import { FolderMediaStore } from '../adapters/folder-media.store.ts';
import { FetchMedia } from './fetch-media.ts';
import { PrepareMedia } from './prepare-media.ts';

class FailingFetcher extends MediaFetcher {
  constructor(private readonly error: Error) {
    super();
  }

  fetch(): Promise<never> {
    return Promise.reject(this.error);
  }
}

function prepareWith(error: Error): { outcome: Promise<void>; published: unknown[] } {
  const published: unknown[] = [];
  const bus: Bus = {
    publish: (message) => Promise.resolve(void published.push(message)),
    request: () => Promise.reject(new Error('nothing is asked')),
  };
  const store = new FolderMediaStore('/nowhere');
  const fetchMedia = new FetchMedia(new FailingFetcher(error), store, new TelephoneConverter(), systemClock);
  const fields = { id: 'r-1.0', customerId: 'c', partitionKey: 'p', correlationId: 'x', causationId: null };
  const command = makeEnvelope('media.command.prepare', { urls: ['http://example.com/a.wav'] }, fields);
  return { outcome: new PrepareMedia(fetchMedia, bus, pino({ enabled: false })).execute(command), published };
}

it('answers with the code of what cannot be done', async () => {
  const { outcome, published } = prepareWith(new VoiceError('media_not_found', 'Gone.', { kind: 'user' }));
  await outcome;
  expect(published).toEqual([
    expect.objectContaining({
      type: 'media.event.command-failed',
      payload: { commandId: 'r-1.0', code: 'media_not_found', message: 'Gone.' },
    }),
  ]);
});

it('leaves what passes by itself to another attempt', async () => {
  const { outcome, published } = prepareWith(new VoiceError('conversion_lost', 'Again.', { kind: 'operational' }));
  await expect(outcome).rejects.toMatchObject({ code: 'conversion_lost' });
  expect(published).toEqual([]);
});

it('answers to a bug of ours as well, so that no caller waits for it', async () => {
  const { outcome, published } = prepareWith(new TypeError('x is not a function'));
  await outcome;
  expect(published).toEqual([
    expect.objectContaining({ payload: expect.objectContaining({ code: 'internal_error' }) as object }),
  ]);
});
