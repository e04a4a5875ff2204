import { IsUUID } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';

export class WakeRun {
  @IsUUID()
  runId!: string;
}

export const wakeRun = defineMessage({
  key: 'flow.command.wake-run',
  summary: 'Look at a run again: an overdue deadline fires, unanswered commands are sent again. Harmless at any time.',
  payload: WakeRun,
  good: { runId: SAMPLE.runId },
  bad: { payload: { runId: 'first' }, property: 'runId' },
});
