import { Matches } from 'class-validator';

import { E164_PATTERN } from '../../address-target.ts';
import { defineRequest } from '../../define-request.ts';
import type { NumberSnapshot } from '../number-snapshot.ts';

export class ResolveNumber {
  /** +E.164 */
  @Matches(E164_PATTERN)
  number!: string;
}

export const resolveNumber = defineRequest<NumberSnapshot | null>()({
  key: 'directory.request.resolve-number',
  summary: 'Who is behind a number; null when nobody is.',
  payload: ResolveNumber,
  good: { number: '+16062067563' },
  bad: { payload: { number: '606 206' }, property: 'number' },
});
