import { ArrayMinSize, ArrayUnique, IsIn, IsString, Length } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { NamedChange } from '../../named.ts';
import { SAMPLE } from '../../samples.ts';
import { WhenGiven } from '../../when-given.ts';
import { type AccessScope, accessScopes } from '../access-key-snapshot.ts';
import { type AgentSnapshot, PASSWORD_LENGTH } from '../agent-snapshot.ts';

export class UpdateAgent extends NamedChange {
  /** Another one ends all that is logged in. */
  @WhenGiven()
  @IsString()
  @Length(PASSWORD_LENGTH.min, PASSWORD_LENGTH.max)
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
