import { type VoiceError } from '@voipbin/common';
import { type CommandFailed, type Envelope } from '@voipbin/contracts';

/** What `<owner>.event.command-failed` says of a command; of a bug of ours only that there was one. */
export function failureOf(command: Envelope, { code, kind, message }: VoiceError): CommandFailed {
  return {
    commandId: command.id,
    code,
    message: kind === 'unexpected' ? 'Something went wrong on our side.' : message,
  };
}
