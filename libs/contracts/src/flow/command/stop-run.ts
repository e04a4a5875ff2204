import { IsUUID } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';

export class StopRun {
  @IsUUID()
  runId!: string;
}

export const stopRun = defineMessage({
  key: 'flow.command.stop-run',
  summary: 'End a run, and with it its call. A run that is over stays as it ended.',
  payload: StopRun,
  good: { runId: SAMPLE.runId },
  bad: { payload: { runId: 'first' }, property: 'runId' },
});
