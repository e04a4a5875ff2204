import { IsBoolean, IsInt, Max, Min } from 'class-validator';

import { defineMessage } from '../../define-message.ts';

/** How Asterisk's detector tells: times in milliseconds, of what it hears from the far end. */
export class DetectMachine {
  /** So long before the first word is silence. */
  @IsInt()
  @Min(100)
  @Max(30_000)
  initialSilenceMs!: number;

  /** A greeting longer than this is a machine's. */
  @IsInt()
  @Min(100)
  @Max(30_000)
  greetingMs!: number;

  /** So long after a short greeting is a human who listens. */
  @IsInt()
  @Min(100)
  @Max(30_000)
  afterGreetingSilenceMs!: number;

  /** Then it is `unsure`. */
  @IsInt()
  @Min(500)
  @Max(60_000)
  totalMs!: number;

  /** What is shorter is no word. */
  @IsInt()
  @Min(20)
  @Max(5000)
  minWordMs!: number;

  /** So much silence parts two words. */
  @IsInt()
  @Min(20)
  @Max(5000)
  betweenWordsMs!: number;

  /** More words are a machine's. */
  @IsInt()
  @Min(1)
  @Max(50)
  maxWords!: number;

  /** What is more quiet is silence, 0 to 32767. */
  @IsInt()
  @Min(1)
  @Max(32_767)
  silenceThreshold!: number;

  /** A longer word is a machine's. */
  @IsInt()
  @Min(100)
  @Max(30_000)
  maxWordMs!: number;

  /** Hang up when it is a machine. */
  @IsBoolean()
  hangUpMachine!: boolean;
}

const good: DetectMachine = {
  initialSilenceMs: 2500,
  greetingMs: 1500,
  afterGreetingSilenceMs: 800,
  totalMs: 5000,
  minWordMs: 100,
  betweenWordsMs: 50,
  maxWords: 3,
  silenceThreshold: 256,
  maxWordMs: 5000,
  hangUpMachine: false,
};

export const detectMachine = defineMessage({
  key: 'call.command.detect-machine',
  summary:
    'Listen to the far end of an answered call until it is known whether that is a human. Answered by `call.event.machine-detected`.',
  payload: DetectMachine,
  good,
  bad: { payload: { ...good, totalMs: 0 }, property: 'totalMs' },
});
