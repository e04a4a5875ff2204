import { IsInt, Max, Min } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import type { RunEvent } from '../run-event.ts';

export class ReadRunLog {
  /** Where the log was read to. */
  @IsInt()
  @Min(0)
  position!: number;

  /** Steps at most; a few more where they were written together. */
  @IsInt()
  @Min(1)
  @Max(1000)
  limit!: number;

  /** How long to wait for an event when there is none. */
  @IsInt()
  @Min(0)
  @Max(2000)
  waitMs!: number;
}

export interface RunLogPage {
  /** Those of a run in order. */
  events: RunEvent[];
  /** Where to go on. */
  position: number;
}

export const readRunLog = defineRequest<RunLogPage>()({
  key: 'flow.request.read-log',
  summary:
    'What happened to runs, of all customers, after this position of the log; waits a while for something to happen.',
  payload: ReadRunLog,
  good: { position: 17, limit: 500, waitMs: 2000 },
  bad: { payload: { position: 17, limit: 5000, waitMs: 2000 }, property: 'limit' },
});
