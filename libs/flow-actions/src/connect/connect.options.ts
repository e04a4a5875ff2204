import type { RingMethod } from '@voipbin/contracts';
import { ringMethods } from '@voipbin/contracts';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

import { Described } from '../options/described.ts';
import { IsAddress } from '../options/is-address.ts';
import type { WrittenAddress } from '../options/written-address.ts';

export class ConnectOptions {
  @Described('Whom to call: addresses of the types `tel`, `sip` and `extension`.')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsAddress({ each: true })
  destinations!: WrittenAddress[];

  @Described('Whom the called ones see. Absent: the far end of this call.')
  @IsOptional()
  @IsAddress()
  source?: WrittenAddress;

  @Described('`ring_all` calls all at once; `linear` one after another, the next when one does not answer.')
  @IsIn(ringMethods)
  ring_method: RingMethod = 'ring_all';

  @Described('How long each may ring, in milliseconds.')
  @IsInt()
  @Min(1000)
  @Max(600_000)
  ring_timeout = 60_000;

  @Described('How long it may take in all until somebody answers, in milliseconds.')
  @IsInt()
  @Min(1000)
  @Max(3_600_000)
  timeout = 300_000;

  @Described('`yes`: the called ones do not learn who calls.')
  @IsIn(['yes', 'no', 'auto'])
  anonymous: 'yes' | 'no' | 'auto' = 'auto';

  @Described(
    'When nobody answers, hang up the call with their reason: a caller who was not answered yet gets their SIP status.',
  )
  @IsBoolean()
  relay_reason = false;
}
