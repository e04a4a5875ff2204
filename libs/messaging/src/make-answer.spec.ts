import { expect, it } from 'vitest';

import { makeAnswer } from './make-answer.ts';
import { makeEnvelope } from './make-envelope.ts';

const fields = { customerId: 'c', partitionKey: 'p', correlationId: 'x', causationId: 'e' };
const speech = { text: 'Hello.', language: 'en-US' };
const answer = { commandId: 'r-1.0', media: 'library/beep', durationMs: 1 };

it('puts the answer where the command belongs and names the command as its cause', () => {
  const command = makeEnvelope('tts.command.synthesize', speech, { ...fields, id: 'r-1.0', callId: 'k', runId: 'r' });
  expect(makeAnswer(command, 'tts.event.synthesized', answer)).toMatchObject({
    type: 'tts.event.synthesized',
    customerId: 'c',
    partitionKey: 'p',
    correlationId: 'x',
    causationId: 'r-1.0',
    callId: 'k',
    runId: 'r',
    payload: answer,
  });
});

it('answers the same command with the same id, and another with another', () => {
  const [first, second] = ['r-1.0', 'r-1.1'].map((id) =>
    makeEnvelope('tts.command.synthesize', speech, { ...fields, id }),
  ) as [never, never];
  const idOf = (command: never) => makeAnswer(command, 'tts.event.synthesized', answer).id;
  expect(idOf(first)).toBe(idOf(first));
  expect(idOf(first)).not.toBe(idOf(second));
});
