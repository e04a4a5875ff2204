import { ArrayMinSize, ArrayUnique, IsIn, IsISO8601, IsOptional, Matches } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { NewNamed } from '../../named.ts';
import { SAMPLE } from '../../samples.ts';
import { type AccessKeySnapshot, type AccessScope, accessScopes } from '../access-key-snapshot.ts';

export class CreateAccessKey extends NewNamed {
  /** SHA-256 of the key, lower-case hex: the key itself never travels. */
  @Matches(/^[a-f0-9]{64}$/)
  tokenHash!: string;

  @Matches(/^[\w-]{4,16}$/)
  tokenPrefix!: string;

  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(accessScopes, { each: true })
  scopes!: AccessScope[];

  /** Absent = never. */
  @IsOptional()
  @IsISO8601()
  tmExpire?: string;
}

const good = {
  customerId: SAMPLE.customerId,
  name: 'CRM',
  detail: '',
  tokenHash: 'c'.repeat(64),
  tokenPrefix: 'vb_AbCd',
  scopes: ['read' as const],
};

export const createAccessKey = defineRequest<AccessKeySnapshot>()({
  key: 'directory.request.create-access-key',
  summary: 'Let another key of a customer in.',
  payload: CreateAccessKey,
  good,
  bad: { payload: { ...good, scopes: ['everything'] }, property: 'scopes' },
});
