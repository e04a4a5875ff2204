import { ArrayMinSize, ArrayUnique, IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { NewNamed } from '../../named.ts';
import { SAMPLE } from '../../samples.ts';
import { type AccessScope, accessScopes } from '../access-key-snapshot.ts';
import { type AgentSnapshot, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, USERNAME_PATTERN } from '../agent-snapshot.ts';

export class CreateAgent extends NewNamed {
  @Matches(USERNAME_PATTERN)
  username!: string;

  @IsString()
  @MinLength(PASSWORD_MIN_LENGTH)
  @MaxLength(PASSWORD_MAX_LENGTH)
  password!: string;

  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(accessScopes, { each: true })
  scopes!: AccessScope[];
}

const good = {
  customerId: SAMPLE.customerId,
  username: 'kim@example.com',
  password: 'correct horse battery',
  name: 'Kim',
  detail: '',
  scopes: ['read' as const],
};

export const createAgent = defineRequest<AgentSnapshot>()({
  key: 'directory.request.create-agent',
  summary:
    'Let somebody log in. Refused with `agent_taken` when anybody has the username. Of the password only a hash is kept.',
  payload: CreateAgent,
  good,
  bad: { payload: { ...good, password: 'short' }, property: 'password' },
});
