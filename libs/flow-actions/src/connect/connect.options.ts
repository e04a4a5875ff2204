import type { RingMethod, WaitSound } from '@voipbin/contracts';
import { ringMethods, waitSounds } from '@voipbin/contracts';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

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

  @Described('What the caller hears while it rings: the tone, `music` (which answers the call), or `none`.')
  @IsIn(waitSounds)
  ringback: WaitSound = 'ring';

  @Described(
    'Whether the caller hears what the first of the called ones sends before the answer, in place of the tone or the music.',
  )
  @IsBoolean()
  early_media = false;

  @Described('A key with which the caller ends the connection, and the flow goes on: 0-9, `*` or `#`. Empty = none.')
  @Matches(/^[0-9*#]?$/)
  hangup_key = '';

  @Described('When whoever answered hangs up, hang up the caller too.')
  @IsBoolean()
  relay_hangup = false;

  @Described(
    'A key that whoever answers has to press before they speak with the caller: 0-9, `*` or `#`. Empty = none.',
  )
  @Matches(/^[0-9*#]?$/)
  confirm_key = '';

  @Described('What is said to them first.')
  @MaxLength(5000)
  confirm_text = '';

  @Described('Its language as BCP 47.')
  @Matches(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
  confirm_language = 'en-US';

  @Described('How long they have for it, in milliseconds; then they are hung up.')
  @IsInt()
  @Min(1000)
  @Max(120_000)
  confirm_timeout = 15_000;

  @Described(
    'When nobody answers, hang up the call with their reason: a caller who was not answered yet gets their SIP status.',
  )
  @IsBoolean()
  relay_reason = false;
}
