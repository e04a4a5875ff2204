import { type HangupReason, hangupReasons } from '@voipbin/contracts';
import { IsIn } from 'class-validator';

import { Described } from '../options/described.ts';

export class HangupOptions {
  @Described('Why the call ends: decides what the other side is told. Empty means `normal`.')
  @IsIn([...hangupReasons, ''])
  reason: HangupReason | '' = 'normal';
}
