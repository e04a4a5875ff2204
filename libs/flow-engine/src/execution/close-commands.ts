import type { Envelope } from '@voipbin/contracts';

import type { OpenCommand } from '../run.ts';
import { answeredCommandId } from './answered-command.ts';
import type { Draft } from './draft.ts';

/** Closes the commands that an event answers, or notes that one is under way; false when there was none. */
export function closeCommands(draft: Draft, message: Envelope): boolean {
  const { run } = draft;
  const answered = answeredCommandId(message);
  if (message.type === 'call.event.command-accepted') {
    const accept = (command: OpenCommand) => (command.id === answered ? { ...command, accepted: true } : command);
    run.openCommands = run.openCommands.map(accept);
    return run.openCommands.some(({ id }) => id === answered);
  }
  const before = run.openCommands.length;
  run.openCommands = run.openCommands.filter((command) => !isAnsweredBy(command, message.type, answered));
  return run.openCommands.length < before;
}

function isAnsweredBy({ id, key, payload }: OpenCommand, type: string, answered: string | null): boolean {
  switch (type) {
    case 'call.event.answered':
      return key === 'call.command.answer';
    case 'call.event.ended':
      return key.startsWith('call.command.');
    default:
      return answered !== null && (id === answered || isAboutEndOf(payload, answered));
  }
}

/** The end of a playback or of a connection answers also who asked for it. */
function isAboutEndOf(payload: object, id: string): boolean {
  return ('playbackId' in payload && payload.playbackId === id) || ('commandId' in payload && payload.commandId === id);
}
