import type { CommandKey } from '@voipbin/contracts';

/** What the world around a flow does. Times are in milliseconds of the virtual clock. */
export interface WorldScript {
  /** What the caller does, and when after the start. Digits follow one another by 100 ms. */
  caller?: { at: number; digits?: string; hangsUp?: boolean }[];
  /** When somebody stops the run by the API. */
  stopAt?: number;
  /** How long each text takes to say; 1000 unless told. */
  speechMs?: number;
  /** How long each medium takes to play; 1000 unless told. */
  mediaMs?: number;
  /** What becomes of calling others; the first answers after a second and speaks for ten unless told. */
  connect?: { outcome?: 'completed' | 'busy' | 'noanswer' | 'failed'; ringMs?: number; talkMs?: number };
  /** Commands that are refused, with the code. */
  refuses?: Partial<Record<CommandKey, string>>;
  /** Commands that nobody answers. */
  ignores?: CommandKey[];
  /** How playbacks end that nobody stops; `completed` unless told. */
  playback?: 'completed' | 'failed' | 'stopped';
}
