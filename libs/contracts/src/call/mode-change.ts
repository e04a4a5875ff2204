import { IsBoolean, IsIn } from 'class-validator';

import { WhenGiven } from '../when-given.ts';
import { type CallModeName, callModeNames, type MuteDirection, muteDirections } from './call-modes.ts';

export class ModeChange {
  @IsIn(callModeNames)
  mode!: CallModeName;

  @IsBoolean()
  isOn!: boolean;

  /** Of `mute`; absent = both. */
  @WhenGiven()
  @IsIn(muteDirections)
  direction?: MuteDirection;
}
