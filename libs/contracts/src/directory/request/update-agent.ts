import { ArrayMinSize, ArrayUnique, IsIn, IsString, MaxLength, MinLength } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { NamedChange } from '../../named.ts';
import { SAMPLE } from '../../samples.ts';
import { WhenGiven } from '../../when-given.ts';
import { type AccessScope, accessScopes } from '../access-key-snapshot.ts';
import { type AgentSnapshot, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '../agent-snapshot.ts';

export class UpdateAgent extends NamedChange {
  /** Another one ends all that is logged in. */
  @WhenGiven()
  @IsString()
  @MinLength(PASSWORD_MIN_LENGTH)
  @MaxLength(PASSWORD_MAX_LENGTH)
  password?: string;

  @WhenGiven()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(accessScopes, { each: true })
  scopes?: AccessScope[];
}

export const updateAgent = defineRequest<AgentSnapshot>()({
  key: 'directory.request.update-agent',
  summary: "Change an agent's name, password or scopes.",
  payload: UpdateAgent,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.agentId, scopes: ['read'] },
  bad: { payload: { customerId: SAMPLE.customerId, id: SAMPLE.agentId, scopes: [] }, property: 'scopes' },
});
