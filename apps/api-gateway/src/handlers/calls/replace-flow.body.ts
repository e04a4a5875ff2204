import { type ReplacementMoment, replacementMoments } from '@voipbin/contracts';
import { IsIn } from 'class-validator';

import { FlowBody } from '../flows/flow.body.ts';

export class ReplaceFlowBody extends FlowBody {
  /** `now` cuts the action under way short, `after` lets it come to its end. */
  @IsIn(replacementMoments)
  when: ReplacementMoment = 'now';
}
