import { Matches } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import type { NumberSnapshot } from '../number-snapshot.ts';

export class ResolveNumber {
  /** +E.164 */
  @Matches(/^\+[1-9]\d{1,14}$/)
  number!: string;
}

export const resolveNumber = defineRequest<NumberSnapshot | null>()({
  key: 'directory.request.resolve-number',
  summary: 'Who is behind a number; null when nobody is.',
  payload: ResolveNumber,
  good: { number: '+16062067563' },
  bad: { payload: { number: '606 206' }, property: 'number' },
});
