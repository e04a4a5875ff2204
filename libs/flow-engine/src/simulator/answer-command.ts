import { type ConnectCall, type EventKey, type MessageMap, type ModeChange, noModes } from '@voipbin/contracts';
import type { ActionCommand } from '@voipbin/flow-actions';

import type { IssuedCommand } from '../step-result.ts';
import type { WorldScript } from './world-script.ts';

/** An event that will follow a command, and how much later. */
export type Reaction = { [K in EventKey]: { afterMs: number; type: K; payload: MessageMap[K] } }[EventKey];

const ANSWER_MS = 20;
const PREPARATION_MS = 50;

/** How the owners of commands react, each as the contracts say. */
export function answerCommand({ id, ...issued }: IssuedCommand, world: WorldScript): Reaction {
  const command = issued as ActionCommand;
  const code = world.refuses?.[command.key];
  if (code !== undefined) {
    const payload = { commandId: id, code, message: `The world refuses ${command.key}.` };
    return { afterMs: ANSWER_MS, type: failureOf(command.key), payload };
  }
  switch (command.key) {
    case 'call.command.answer':
      return { afterMs: ANSWER_MS, type: 'call.event.answered', payload: { status: 'progressing' } };
    case 'call.command.connect':
      return connection(id, world, command.payload);
    case 'call.command.set-mode':
      return modeChange(id, command.payload);
    case 'call.command.send-digits':
      return { afterMs: ANSWER_MS, type: 'call.event.digits-sent', payload: { commandId: id, ...command.payload } };
    case 'call.command.hangup': {
      const payload = { hangupBy: 'local', hangupReason: command.payload.reason, cause: 16 } as const;
      return { afterMs: ANSWER_MS, type: 'call.event.ended', payload };
    }
    case 'call.command.play':
      return playback(id, world.playback ?? 'completed', command.payload.media.length * (world.mediaMs ?? 1000));
    case 'call.command.stop-playback':
      return playback(command.payload.playbackId, 'stopped', ANSWER_MS);
    case 'tts.command.synthesize': {
      const payload = { commandId: id, media: `speech/${'a'.repeat(64)}`, durationMs: world.speechMs ?? 1000 };
      return { afterMs: PREPARATION_MS, type: 'tts.event.synthesized', payload };
    }
    case 'media.command.prepare': {
      const media = command.payload.urls.map((_, index) => `fetched/${String(index).padStart(64, '0')}`);
      return { afterMs: PREPARATION_MS, type: 'media.event.prepared', payload: { commandId: id, media } };
    }
  }
}

function playback(playbackId: string, outcome: 'completed' | 'failed' | 'stopped', afterMs: number): Reaction {
  return { afterMs, type: 'call.event.playback-finished', payload: { playbackId, outcome } };
}

function modeChange(commandId: string, change: ModeChange): Reaction {
  const { mode, isOn, direction = 'both' } = change;
  const modes = { ...noModes, [mode]: mode === 'mute' ? (isOn ? direction : '') : isOn };
  return { afterMs: ANSWER_MS, type: 'call.event.mode-changed', payload: { commandId, ...change, modes } };
}

/** The first destination answers, unless the world says otherwise. */
function connection(commandId: string, world: WorldScript, payload: ConnectCall): Reaction {
  const { outcome = 'completed', ringMs = 1000, talkMs = 10_000 } = world.connect ?? {};
  const isAnswered = outcome === 'completed';
  const peer = payload.destinations[0];
  const told = { commandId, groupcallId: 'simulated-group', outcome, durationMs: isAnswered ? talkMs : 0 };
  const type = 'call.event.connect-finished';
  return isAnswered
    ? { afterMs: ringMs + talkMs, type, payload: { ...told, peerCallId: 'simulated-peer', ...(peer && { peer }) } }
    : { afterMs: ringMs, type, payload: told };
}

function failureOf(key: ActionCommand['key']): `${'call' | 'tts' | 'media'}.event.command-failed` {
  return key.startsWith('tts.')
    ? 'tts.event.command-failed'
    : key.startsWith('media.')
      ? 'media.event.command-failed'
      : 'call.event.command-failed';
}
