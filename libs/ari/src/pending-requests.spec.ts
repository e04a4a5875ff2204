import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PendingRequests } from './pending-requests.ts';

describe('PendingRequests', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const pending = new PendingRequests();

  it('gives the parsed body to who wants it', async () => {
    const answer = pending.add('1', 'channels.get', 100, true);
    pending.settle({ request_id: '1', status_code: 200, message_body: '{"id":"c"}' });
    await expect(answer).resolves.toEqual({ id: 'c' });
  });

  it('does not read the body for who does not', async () => {
    const answer = pending.add('1', 'channels.answer', 100, false);
    pending.settle({ request_id: '1', status_code: 200, message_body: 'no JSON' });
    await expect(answer).resolves.toBeUndefined();
  });

  it.each([
    ['{"message":"Channel not found"}', 'channels.get: 404 Channel not found'],
    ['{"error":"Allocation failed"}', 'channels.get: 404 Allocation failed'],
    [undefined, 'channels.get: 404 Not Found'],
  ])('rejects with the status and the words of %s', async (body, message) => {
    const answer = pending.add('1', 'channels.get', 100, true);
    const response = { request_id: '1', status_code: 404, reason_phrase: 'Not Found' };
    pending.settle(body === undefined ? response : { ...response, message_body: body });
    await expect(answer).rejects.toMatchObject({ code: 'ari_rejected', status: 404, message, retryable: false });
  });

  it('rejects when the body is not what was promised', async () => {
    const answer = pending.add('1', 'channels.get', 100, true);
    pending.settle({ request_id: '1', status_code: 200 });
    await expect(answer).rejects.toMatchObject({ code: 'ari_malformed', operation: 'channels.get' });
  });

  it('rejects at the deadline and ignores the answer that comes later', async () => {
    const answer = pending.add('1', 'channels.answer', 100, false);
    const isRejected = expect(answer).rejects.toMatchObject({ code: 'ari_timeout', retryable: true });
    vi.advanceTimersByTime(100);
    await isRejected;
    pending.settle({ request_id: '1', status_code: 204 });
  });

  it('rejects all that is open and leaves no timer behind', async () => {
    const answers = [pending.add('1', 'channels.answer', 100, false), pending.add('2', 'channels.list', 100, true)];
    pending.rejectAll();
    for (const answer of answers) {
      await expect(answer).rejects.toMatchObject({ code: 'ari_disconnected', retryable: true });
    }
    expect(vi.getTimerCount()).toBe(0);
  });
});
