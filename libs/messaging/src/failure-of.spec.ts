import { toVoiceError, VoiceError } from '@voipbin/common';
import { expect, it } from 'vitest';

import { failureOf } from './failure-of.ts';
import { makeEnvelope } from './make-envelope.ts';

const fields = { id: 'r-1.0', customerId: 'c', partitionKey: 'p', correlationId: 'x', causationId: null };
const command = makeEnvelope('media.command.prepare', { urls: [] }, fields);

it('tells what the author of the flow can act on', () => {
  const error = new VoiceError('media_not_found', 'The URL answered 404.', { kind: 'user' });
  expect(failureOf(command, error)).toEqual({
    commandId: 'r-1.0',
    code: 'media_not_found',
    message: 'The URL answered 404.',
  });
});

it('tells nothing of our insides', () => {
  const { code, message } = failureOf(command, toVoiceError(new TypeError('secret.x is not a function')));
  expect(code).toBe('internal_error');
  expect(message).not.toContain('secret');
});
