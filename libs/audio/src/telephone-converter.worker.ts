import { parentPort } from 'node:worker_threads';

import { toVoiceError, type VoiceErrorKind } from '@voipbin/common';

import { toTelephoneWav } from './telephone-wav.ts';

export type ConversionOutcome =
  { wav: Uint8Array } | { wav: null; code: string; kind: VoiceErrorKind; message: string };

function outcomeOf(wav: Uint8Array): ConversionOutcome {
  try {
    return { wav: toTelephoneWav(wav) };
  } catch (thrown) {
    const { code, kind, message } = toVoiceError(thrown);
    return { wav: null, code, kind, message };
  }
}

parentPort?.on('message', (wav: Uint8Array) => parentPort?.postMessage(outcomeOf(wav)));
