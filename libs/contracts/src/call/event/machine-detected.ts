import { IsIn, IsString } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';
import { type MachineResult, machineResults } from '../machine-result.ts';

export class MachineDetected {
  @IsString()
  commandId!: string;

  @IsIn(machineResults)
  result!: MachineResult;

  /** In Asterisk's words, for example `LONGGREETING-1500-1500`. */
  @IsString()
  cause!: string;
}

const good = { commandId: SAMPLE.commandId, result: 'machine', cause: 'LONGGREETING-1500-1500' } as const;

export const machineDetected = defineMessage({
  key: 'call.event.machine-detected',
  summary: 'Who answered is known as well as it can be.',
  payload: MachineDetected,
  good,
  bad: { payload: { ...good, result: 'robot' }, property: 'result' },
});
