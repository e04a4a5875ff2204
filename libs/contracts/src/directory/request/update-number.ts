import { IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { NumberSnapshot } from '../number-snapshot.ts';
import { SaveNumber } from './save-number.ts';

export class UpdateNumber extends SaveNumber {
  @IsUUID()
  id!: string;
}

export const updateNumber = defineRequest<NumberSnapshot>()({
  key: 'directory.request.update-number',
  summary: "Change a number's flow, name or status.",
  payload: UpdateNumber,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.numberId, name: '', detail: '', status: 'disabled' },
  bad: {
    payload: { customerId: SAMPLE.customerId, id: SAMPLE.numberId, name: '', detail: '', status: 'lost' },
    property: 'status',
  },
});
