import { IsObject, IsString, IsUUID } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';

export class ContinueRun {
  @IsUUID()
  runId!: string;

  /** The wait that is to be over; nothing happens when the run is somewhere else by then. */
  @IsString()
  waitId!: string;

  /** By their full names. */
  @IsObject()
  variables!: Record<string, string>;
}

const good = { runId: SAMPLE.runId, waitId: `${SAMPLE.runId}-3`, variables: { answer: 'yes' } };

export const continueRun = defineMessage({
  key: 'flow.command.continue-run',
  summary: 'Let a run that is blocked go on.',
  payload: ContinueRun,
  good,
  bad: { payload: { ...good, runId: 'first' }, property: 'runId' },
});
