/** Makes the audio that comes with media-manager (apps/media-manager/library); with --check it only compares. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { TELEPHONE_RATE_HZ, telephoneWav } from '@voipbin/audio';

const folder = resolve(import.meta.dirname, '../apps/media-manager/library');
const isCheck = process.argv.includes('--check');

/** A sound of so many seconds; `amplitudeAt` gives -1 to 1 for a time in seconds. */
function sound(durationSec: number, amplitudeAt: (atSec: number) => number): Uint8Array {
  const length = Math.round(durationSec * TELEPHONE_RATE_HZ);
  return telephoneWav(Float32Array.from({ length }, (_, n) => amplitudeAt(n / TELEPHONE_RATE_HZ)));
}

/** Without a click at either end. */
function faded(atSec: number, durationSec: number): number {
  return Math.min(1, atSec / 0.01, (durationSec - atSec) / 0.01);
}

function beep(atSec: number): number {
  return 0.4 * faded(atSec, 0.4) * Math.sin(2 * Math.PI * 1000 * atSec);
}

/** Semitones above A4. No part of the tune repeats, so a recording of it can be aligned to the sample. */
const notes = [0, 4, 7, 12, 11, 7, 9, 5, 2, 4, 10, 8, 3, 6, 7, 12];
const noteSec = 0.25;

function tune(atSec: number): number {
  const note = notes[Math.min(Math.floor(atSec / noteSec), notes.length - 1)] ?? 0;
  const inNoteSec = atSec % noteSec;
  const hz = 440 * 2 ** (note / 12);
  const tone = Math.sin(2 * Math.PI * hz * inNoteSec) + 0.3 * Math.sin(4 * Math.PI * hz * inNoteSec);
  return 0.35 * faded(inNoteSec, noteSec) * Math.exp(-3 * inNoteSec) * tone;
}

const library = {
  beep: sound(0.4, beep),
  'demo-tune': sound(notes.length * noteSec, tune),
  'silence-1s': sound(1, () => 0),
};

mkdirSync(folder, { recursive: true });
for (const [name, wav] of Object.entries(library)) {
  const path = resolve(folder, `${name}.wav`);
  if (!isCheck) {
    writeFileSync(path, wav);
  } else if (!readFileSync(path).equals(wav)) {
    process.stderr.write(`apps/media-manager/library/${name}.wav is out of date\n`);
    process.exitCode = 1;
  }
}
