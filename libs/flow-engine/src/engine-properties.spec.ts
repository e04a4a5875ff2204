import type { Json } from '@voipbin/common';
import { commandKeys, type EventKey, type FlowAction, messages } from '@voipbin/contracts';
import { actionRegistry } from '@voipbin/flow-actions';
import { digits, optionsOf } from '@voipbin/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { EngineInput } from './engine-input.ts';
import { defaultLimits } from './limits.ts';
import { compileProgram } from './program/compile-program.ts';
import type { Run } from './run.ts';
import { simulateFlow } from './simulator/simulate-flow.ts';
import { SIMULATED, simulatedStart } from './simulator/simulated-start.ts';
import type { WorldScript } from './simulator/world-script.ts';
import { startRun } from './start-run.ts';
import { step } from './step.ts';
import { START } from './testing/engine-run.ts';
import { frozen } from './testing/frozen.ts';
import { validateFlow } from './validate-flow.ts';

const limits = { ...defaultLimits, maxActionsPerRun: 60, maxStepsPerInput: 20, maxVariablesBytes: 400 };
const runs = { numRuns: 200 };

/** Actions of every type; they lead to each other, and where they need not be sound also nowhere. */
function flows(isSound: boolean): fc.Arbitrary<FlowAction[]> {
  return fc.integer({ min: 1, max: 6 }).chain((length) => {
    const ids = [...'abcdef'.slice(0, length)];
    const id = fc.constantFrom(...ids, ...(isSound ? [] : ['nowhere']));
    const options = optionsOf(id);
    const types = [...Object.keys(options), ...(isSound ? [] : ['sing'])];
    const outcome = fc.constantFrom('failed', ...(isSound ? [] : ['completed', 'timeout', 'interrupted', 'matched']));
    const action = fc.constantFrom(...types).chain((type) =>
      fc.record(
        {
          type: fc.constant(type),
          option: options[type] ?? fc.constant({}),
          next_id: id,
          on: fc.dictionary(outcome, id),
          timeout: fc.integer({ min: 1, max: 8000 }),
        },
        { requiredKeys: ['type', 'option'] },
      ),
    );
    const actions = fc.array(action, { minLength: length, maxLength: length });
    return actions.map((list) => list.map((each, index) => ({ ...each, id: ids[index] ?? '' })));
  });
}

const anyActions = flows(false);

/** What a check lets pass, but for actions that nothing leads to and loops without an exit. */
const soundActions = flows(true);

/** That `fetch_flow` leads to. */
const OTHER = '5f2a3c1e-9d4b-4c6f-8a7e-1b2c3d4e5f60';

const givenKeys = commandKeys.filter((key) => !key.endsWith('-run'));

/** Worlds in which things go wrong more often than in ours. */
function worldOf(others: fc.Arbitrary<FlowAction[]>): fc.Arbitrary<WorldScript> {
  return fc.record(
    {
      caller: fc.array(
        fc.record({ at: fc.integer({ min: 0, max: 20_000 }), digits, hangsUp: fc.boolean() }, { requiredKeys: ['at'] }),
        { maxLength: 4 },
      ),
      stopAt: fc.integer({ min: 0, max: 60_000 }),
      continueAt: fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 3 }),
      replaces: fc.array(
        fc.record({
          at: fc.integer({ min: 0, max: 20_000 }),
          flow: fc.constantFrom('other', 'empty'),
          when: fc.constantFrom('now', 'after'),
        }),
        { maxLength: 2 },
      ),
      flows: fc.record({ other: others, [OTHER]: others }),
      http: fc.array(
        fc.record(
          {
            status: fc.constantFrom(200, 404, 500),
            body: fc.oneof(fc.constantFrom('', 'text', null, { a: { b: 1 } }), fc.constant<Json>([{ type: 'beep' }])),
            afterMs: fc.integer({ min: 0, max: 8000 }),
          },
          { requiredKeys: [] },
        ),
        { maxLength: 4 },
      ),
      speechMs: fc.integer({ min: 0, max: 5000 }),
      mediaMs: fc.integer({ min: 0, max: 5000 }),
      refuses: fc.dictionary(fc.constantFrom(...givenKeys), fc.constant('refused'), { maxKeys: 2 }),
      ignores: fc.uniqueArray(fc.constantFrom(...givenKeys), { maxLength: 2 }),
      playback: fc.constantFrom('completed', 'failed'),
    },
    { requiredKeys: [] },
  );
}

const anyWorld = worldOf(anyActions);

const eventKeys = messages.map(({ key }) => key).filter((key): key is EventKey => key.includes('.event.'));

/** What may come at a run, also what should not: any event in any order, about any command, with whatever in it. */
interface Blow {
  kind: 'event' | 'garbage' | 'timer' | 'expired' | 'continue' | 'replace' | 'stop';
  type: EventKey;
  digit: string;
  command: number;
  outcome: 'completed' | 'failed' | 'stopped';
  garbage: unknown;
  atMs: number;
}

const blow: fc.Arbitrary<Blow> = fc.record({
  kind: fc.constantFrom(
    'event',
    'event',
    'event',
    'timer',
    'timer',
    'expired',
    'continue',
    'replace',
    'garbage',
    'stop',
  ),
  type: fc.constantFrom(...eventKeys),
  digit: fc.constantFrom(...'01239*#'),
  command: fc.nat(3),
  outcome: fc.constantFrom('completed', 'failed', 'stopped'),
  garbage: fc.anything(),
  atMs: fc.integer({ min: 0, max: 100_000 }),
});

function inputOf(blow: Blow, run: Run, seq: number): EngineInput {
  const at = new Date(Date.parse(START) + blow.atMs).toISOString();
  const commandId = run.openCommands[blow.command]?.id ?? 'none';
  switch (blow.kind) {
    case 'timer':
      return { kind: 'timer', waitId: run.wait?.id ?? 'none', at: run.wait?.deadlineAt ?? at };
    case 'expired':
      return { kind: 'command-expired', commandId, at };
    case 'continue':
      return { kind: 'continue', waitId: run.wait?.id ?? 'none', variables: { digit: blow.digit }, at };
    case 'replace':
      return {
        kind: 'replace',
        id: blow.digit,
        flow: { id: 'other', version: 1 },
        when: blow.command > 1 ? 'now' : 'after',
        at,
      };
    case 'stop':
      return { kind: 'stop', at };
    case 'event':
    case 'garbage': {
      const { digit, outcome } = blow;
      const media = blow.type === 'media.event.prepared' ? ['fetched/a', 'fetched/b'] : 'speech/a';
      const known = {
        commandId,
        playbackId: commandId,
        digit,
        outcome,
        media,
        durationMs: 100,
        code: 'refused',
        message: '',
      };
      const ids = { callId: SIMULATED.callId, partitionKey: '', correlationId: '', causationId: null, customerId: '' };
      const payload = blow.kind === 'event' ? known : blow.garbage;
      return {
        kind: 'message',
        message: { id: '', type: blow.type, version: 1, occurredAt: at, seq, ...ids, payload },
      };
    }
  }
}

describe('the engine, whatever comes', () => {
  it('never throws, never changes what it is given, and does the same again for the same', () => {
    fc.assert(
      fc.property(anyActions, fc.array(blow, { maxLength: 40 }), (actions, blows) => {
        const program = compileProgram(actions);
        const programs = () => program;
        let { run } = startRun(simulatedStart({ onCompleteFlowId: 'next' }, START), programs, limits);
        let completions = 0;
        blows.forEach((blow, index) => {
          const input = inputOf(blow, run, index + 2);
          const result = step(frozen(run), input, programs, limits);
          expect(step(run, input, programs, limits)).toEqual(result);
          expect(JSON.parse(JSON.stringify(result.run))).toEqual(result.run);
          expect(result.log.length).toBeLessThanOrEqual(2 * limits.maxStepsPerInput);
          expect(result.run.status === 'running').toBe(result.run.wait !== null);
          completions += result.onComplete ? 1 : 0;
          run = result.run;
        });
        expect(completions).toBeLessThanOrEqual(1);
        expect(run.actionCount).toBeLessThanOrEqual(limits.maxActionsPerRun);
      }),
      runs,
    );
  });

  it('ends every run, within its limits, with nothing left open', () => {
    fc.assert(
      fc.property(anyActions, anyWorld, (actions, world) => {
        const { run, steps, onComplete } = simulateFlow(actions, world, { limits, onCompleteFlowId: 'next' });
        expect(run).toMatchObject({ status: 'ended', wait: null, openCommands: [], stack: [] });
        expect(steps.length).toBeLessThanOrEqual(limits.maxActionsPerRun);
        expect(steps.filter(({ outcome, tmEnd }) => outcome === null || tmEnd === null)).toEqual([]);
        expect(onComplete).toEqual(['next']);
      }),
      runs,
    );
  });

  it('has no bug that shows as one', () => {
    fc.assert(
      fc.property(anyActions, anyWorld, (actions, world) => {
        expect(simulateFlow(actions, world, { limits }).run.endReason).not.toBe('internal_error');
      }),
      runs,
    );
  });

  it('finds at save what could not run later', () => {
    fc.assert(
      fc.property(soundActions, worldOf(soundActions), (actions, world) => {
        const { actions: stored, problems } = validateFlow(actions);
        const codes = new Set(problems.map(({ code }) => code));
        fc.pre(['unknown_target', 'unknown_outcome', 'invalid_option'].every((code) => !codes.has(code)));
        const { run } = simulateFlow(stored, world, { limits });
        expect(['unknown_target', 'unknown_action_type', 'internal_error']).not.toContain(run.endReason);
      }),
      runs,
    );
  });
});

it('throws actions of every type at the engine', () => {
  const types = Object.keys(optionsOf(fc.constant('a')));
  expect(types.sort()).toEqual(actionRegistry.map(({ type }) => type).sort());
});
