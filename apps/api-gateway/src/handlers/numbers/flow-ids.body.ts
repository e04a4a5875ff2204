import { IsIn, IsOptional, IsUUID, ValidateIf } from 'class-validator';

import { NilAsNull } from '../http/nil-as-null.ts';

/** Which flows take what arrives at a number. */
export class FlowIdsBody {
  /** Null = calls are refused. */
  @IsUUID()
  @ValidateIf((_, value) => value !== null)
  @NilAsNull()
  call_flow_id!: string | null;

  /** VoIPBIN's clients send it; there are no messages here. */
  @IsOptional()
  @IsIn([null], { message: 'message_flow_id must be null: messages are not handled here' })
  @NilAsNull()
  message_flow_id?: null;
}
