import { IsUUID } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';
import { Replacement } from '../replacement.ts';

export class ReplaceRun extends Replacement {
  @IsUUID()
  runId!: string;
}

const good: ReplaceRun = { runId: SAMPLE.runId, flow: { id: SAMPLE.flowId, version: 1 }, when: 'now' };

export const replaceRun = defineMessage({
  key: 'flow.command.replace-run',
  summary: 'Let a run go on with another flow. One that is over stays as it ended.',
  payload: ReplaceRun,
  good,
  bad: { payload: { ...good, when: 'later' }, property: 'when' },
});
