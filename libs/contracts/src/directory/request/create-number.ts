import { Matches } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { NumberSnapshot } from '../number-snapshot.ts';
import { SaveNumber } from './save-number.ts';

export class CreateNumber extends SaveNumber {
  /** +E.164 */
  @Matches(/^\+[1-9]\d{1,14}$/)
  number!: string;
}

export const createNumber = defineRequest<NumberSnapshot>()({
  key: 'directory.request.create-number',
  summary: 'Take a number into use. Refused with `number_taken` when somebody has it.',
  payload: CreateNumber,
  good: { customerId: SAMPLE.customerId, number: '+16062067563', name: '', detail: '', status: 'active' },
  bad: {
    payload: { customerId: SAMPLE.customerId, number: '(606) 206', name: '', detail: '', status: 'active' },
    property: 'number',
  },
});
