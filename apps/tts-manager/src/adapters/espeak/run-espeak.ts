import { execFile, type ExecFileException } from 'node:child_process';

import { VoiceError } from '@voipbin/common';

/** The longest text that can be said makes 15 MB. */
const MAX_OUTPUT_BYTES = 67_108_864;

export interface EspeakRun {
  program: string;
  args: string[];
  /** UTF-8, to its standard input. */
  input?: string;
  timeoutMs: number;
}

/** What espeak-ng prints. Never through a shell; killed when it takes too long. */
export function runEspeak({ program, args, input = '', timeoutMs }: EspeakRun): Promise<Buffer> {
  const options = {
    encoding: 'buffer',
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    maxBuffer: MAX_OUTPUT_BYTES,
  } as const;
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      if (error) {
        reject(toSpeechError(error, program, stderr.toString()));
      } else {
        resolve(stdout);
      }
    });
    // It may be gone before it has read everything; its exit tells the reason.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

function toSpeechError(error: ExecFileException, program: string, printed: string): VoiceError {
  const operational = { kind: 'operational', cause: error } as const;
  if (error.syscall !== undefined) {
    const message = `${program} cannot be run (${error.code}): install espeak-ng or set ESPEAK_PATH.`;
    return new VoiceError('provider_unavailable', message, operational);
  }
  if (error.killed) {
    return new VoiceError('speech_timeout', 'The text was not said in time.', { ...operational, retryable: false });
  }
  const details = { exitCode: error.code, printed: printed.slice(0, 500) };
  return new VoiceError('speech_failed', 'The text could not be said.', { ...operational, retryable: false, details });
}
