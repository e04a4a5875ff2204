import { type ConnectCall, type EventKey, type MessageMap, type ModeChange, noModes } from '@voipbin/contracts';
import type { ActionCommand, ActionCommandKey } from '@voipbin/flow-actions';

import type { IssuedCommand } from '../step-result.ts';
import type { SimulatedFlows } from './simulated-flows.ts';
import type { SimulatedServers } from './simulated-servers.ts';
import type { WorldScript } from './world-script.ts';

/** An event that will follow a command, and how much later. */
export type Reaction = { [K in EventKey]: { afterMs: number; type: K; payload: MessageMap[K] } }[EventKey];

const ANSWER_MS = 20;
const PREPARATION_MS = 50;

/** Who reacts to commands. */
export interface Owners {
  world: WorldScript;
  flows: SimulatedFlows;
  servers: SimulatedServers;
}

type Reactions = {
  [K in ActionCommandKey]: (id: string, payload: MessageMap[K], owners: Owners) => Reaction;
};

/** How the owners of commands react, each as the contracts say. */
const reactions: Reactions = {
  'call.command.answer': () => at(ANSWER_MS, 'call.event.answered', { status: 'progressing' }),
  'call.command.connect': (id, payload, { world }) => connection(id, world, payload),
  'call.command.disconnect': (_, { commandId }) =>
    at(ANSWER_MS, 'call.event.connect-finished', { ...unanswered(commandId), outcome: 'completed' }),
  'call.command.detect-machine': (commandId, _, { world }) =>
    at(world.machine?.afterMs ?? 2000, 'call.event.machine-detected', {
      commandId,
      result: world.machine?.result ?? 'human',
      cause: 'SIMULATED',
    }),
  'call.command.set-mode': (id, payload) => modeChange(id, payload),
  'call.command.send-digits': (commandId, payload) =>
    at(ANSWER_MS, 'call.event.digits-sent', { commandId, ...payload }),
  'call.command.hangup': (_, { reason }) =>
    at(ANSWER_MS, 'call.event.ended', { hangupBy: 'local', hangupReason: reason, cause: 16 }),
  'call.command.play': (id, { media }, { world }) =>
    playback(id, world.playback ?? 'completed', media.length * (world.mediaMs ?? 1000)),
  'call.command.stop-playback': (_, { playbackId }) => playback(String(playbackId), 'stopped', ANSWER_MS),
  'tts.command.synthesize': (commandId, _, { world }) => {
    const payload = { commandId, media: `speech/${'a'.repeat(64)}`, durationMs: world.speechMs ?? 1000 };
    return at(PREPARATION_MS, 'tts.event.synthesized', payload);
  },
  'media.command.prepare': (commandId, { urls }) => {
    const media = urls.map((_, index) => `fetched/${String(index).padStart(64, '0')}`);
    return at(PREPARATION_MS, 'media.event.prepared', { commandId, media });
  },
  'flow.command.find-flow': (commandId, { flowId }, { flows }) =>
    at(ANSWER_MS, 'flow.event.flow-found', { commandId, flow: flows.find(flowId) }),
  'flow.command.place-calls': (commandId, { destinations }) =>
    at(ANSWER_MS, 'flow.event.calls-placed', {
      commandId,
      callIds: destinations.map((_, n) => `simulated-call-${n}`),
      refused: [],
    }),
  'webhook.command.fetch-actions': (id, payload, { servers }) => servers.fetch(id, payload),
  'webhook.command.send-request': (id, payload, { servers }) => servers.send(id, payload),
  'webhook.command.send-email': (commandId) =>
    at(ANSWER_MS, 'webhook.event.email-sent', { commandId, messageId: '<simulated>' }),
  'webhook.command.send-message': (commandId) => at(ANSWER_MS, 'webhook.event.message-sent', { commandId }),
};

export function answerCommand({ id, ...issued }: IssuedCommand, owners: Owners): Reaction {
  const { key, payload } = issued as ActionCommand;
  const code = owners.world.refuses?.[key];
  if (code !== undefined) {
    return at(ANSWER_MS, failureOf(key), { commandId: id, code, message: `The world refuses ${key}.` });
  }
  // The payload is that of the key: the engine's commands are typed so.
  return (reactions[key] as (id: string, payload: object, owners: Owners) => Reaction)(id, payload, owners);
}

function at<K extends EventKey>(afterMs: number, type: K, payload: MessageMap[K]): Reaction {
  return { afterMs, type, payload } as Reaction;
}

function playback(playbackId: string, outcome: 'completed' | 'failed' | 'stopped', afterMs: number): Reaction {
  return at(afterMs, 'call.event.playback-finished', { playbackId, outcome });
}

function modeChange(commandId: string, change: ModeChange): Reaction {
  const { mode, isOn, direction = 'both' } = change;
  const modes = { ...noModes, [mode]: mode === 'mute' ? (isOn ? direction : '') : isOn };
  return at(ANSWER_MS, 'call.event.mode-changed', { commandId, ...change, modes });
}

function unanswered(commandId: string) {
  return { commandId, groupcallId: 'simulated-group', durationMs: 0 };
}

/** The first destination answers, unless the world says otherwise. */
function connection(commandId: string, world: WorldScript, payload: ConnectCall): Reaction {
  const { outcome = 'completed', ringMs = 1000, talkMs = 10_000 } = world.connect ?? {};
  const isAnswered = outcome === 'completed';
  const peer = payload.destinations[0];
  const told = { ...unanswered(commandId), outcome };
  const type = 'call.event.connect-finished';
  return isAnswered
    ? {
        afterMs: ringMs + talkMs,
        type,
        payload: { ...told, durationMs: talkMs, peerCallId: 'simulated-peer', ...(peer && { peer }) },
      }
    : { afterMs: ringMs, type, payload: told };
}

type FailureKey = Extract<EventKey, `${string}.event.command-failed`>;

function failureOf(key: ActionCommandKey): FailureKey {
  return `${key.split('.')[0] as 'call' | 'flow' | 'tts' | 'media' | 'webhook'}.event.command-failed`;
}
