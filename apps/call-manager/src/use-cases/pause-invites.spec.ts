import { beforeEach, expect, it } from 'vitest';

import { Admission } from '../live/admission.ts';
import { ariError } from '../testing/fake-ari.ts';
import { LiveWorld } from '../testing/live-world.ts';
import { silentLog } from '../testing/silent-log.ts';
import { PauseInvites } from './pause-invites.ts';

const LIMIT = 20;
const second = Date.parse('2026-01-31T12:00:00.000Z');

let world: LiveWorld;
let admission: Admission;
let pauseInvites: PauseInvites;

beforeEach(() => {
  world = new LiveWorld();
  admission = new Admission(LIMIT, { nowMs: () => 0 });
  pauseInvites = new PauseInvites(admission, silentLog);
});

function letIn(calls: number): void {
  Array.from({ length: calls }, (_, index) => admission.enter(String(index)));
}

/** A channel that enters so many milliseconds after the full second. */
function enter(atMs: number, delayMs = 2): void {
  pauseInvites.execute(world.asterisk, { at: new Date(second + atMs).toISOString(), delayMs });
}

/** The ends of all pauses, in milliseconds after the full second. */
function pauses(): number[] {
  return world.ari.requests.map(({ params }) => Number(params.value) - second);
}

it('lets an Asterisk be while there is room', () => {
  letIn(LIMIT - 1);
  enter(0);
  expect(world.ari.requests).toEqual([]);
});

it('has it refuse for a moment when there is none, once', () => {
  letIn(LIMIT);
  [0, 1, 53].forEach((atMs) => {
    enter(atMs);
  });
  expect(world.ari.requests).toMatchObject([
    { operation: 'asterisk.setGlobalVar', params: { variable: 'REFUSE_UNTIL', value: String(second + 54) } },
  ]);
});

it('has it refuse again when there is none after that', () => {
  letIn(LIMIT);
  enter(0);
  enter(54);
  expect(pauses()).toEqual([54, 108]);
});

it('takes an Asterisk that is behind for one with too many calls, but only when many wait', () => {
  letIn(11);
  enter(0, 300);
  expect(pauses()).toEqual([]);
  admission.enter('the twelfth');
  enter(0, 300);
  expect(pauses()).toEqual([650]);
});

it('never has it refuse for long', () => {
  letIn(LIMIT);
  enter(0, 20_000);
  expect(pauses()).toEqual([2000]);
});

it('takes a request that failed for no sign of a slow Asterisk', async () => {
  world.ari.failures.set('asterisk.setGlobalVar', ariError('asterisk.setGlobalVar', 500));
  letIn(LIMIT);
  enter(0);
  await new Promise(setImmediate);
  enter(54);
  expect(pauses()).toEqual([54, 108]);
});

it('goes on when the Asterisk cannot be told', async () => {
  world.ari.failures.set('asterisk.setGlobalVar', ariError('asterisk.setGlobalVar', 500));
  letIn(LIMIT);
  enter(0);
  await Promise.resolve();
  enter(1000);
  expect(pauses()).toHaveLength(2);
});
