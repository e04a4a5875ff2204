import { type MuteDirection, muteDirections } from '@voipbin/contracts';
import { IsIn } from 'class-validator';

import { Described } from '../options/described.ts';

export class MuteOptions {
  @Described('Which way: `in` is what the far end says, `out` what it hears.')
  @IsIn(muteDirections)
  direction: MuteDirection = 'both';
}
