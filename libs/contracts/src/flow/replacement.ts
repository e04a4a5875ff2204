import { Type } from 'class-transformer';
import { IsIn, ValidateNested } from 'class-validator';

import { FlowRef } from './flow-ref.ts';

export const replacementMoments = ['now', 'after'] as const;
export type ReplacementMoment = (typeof replacementMoments)[number];

/** What a run is to do instead of what it does. */
export class Replacement {
  @ValidateNested()
  @Type(() => FlowRef)
  flow!: FlowRef;

  /** `now` cuts the action under way short, `after` lets it come to its end. */
  @IsIn(replacementMoments)
  when!: ReplacementMoment;
}
