import { type MuteDirection, muteDirections } from '@voipbin/contracts';
import { IsIn } from 'class-validator';

/** Which way: `in` is what the far end says, `out` what it hears. */
export class MuteBody {
  @IsIn(['', ...muteDirections])
  direction: MuteDirection | '' = 'both';
}
