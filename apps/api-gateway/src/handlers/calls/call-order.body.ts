import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';

import { RunBody } from '../flows/run.body.ts';
import { IsStringMap } from '../http/is-string-map.ts';
import { AddressBody } from './address.body.ts';

/** What is ordered of every outgoing call, whoever is called. */
export class CallOrderBody extends RunBody {
  /** Whom the called ones see. */
  @IsDefined()
  @ValidateNested()
  @Type(() => AddressBody)
  source!: AddressBody;

  /** `yes`: the called ones do not learn who calls. */
  @IsIn(['yes', 'no', 'auto'])
  anonymous: 'yes' | 'no' | 'auto' = 'auto';

  /** Seconds that each may ring. */
  @IsInt()
  @Min(1)
  @Max(600)
  ring_timeout: number = 60;

  /** Seconds that a call may last after the answer. */
  @IsInt()
  @Min(1)
  @Max(86_400)
  max_duration: number = 14_400;

  /** Further SIP headers of the INVITE. */
  @IsStringMap({
    maxEntries: 20,
    maxValueLength: 256,
    maxBytes: 4096,
    name: /^(?:X-[A-Za-z0-9-]{1,60}|User-to-User)$/,
    value: /^[\x20-\x7e]*$/,
    means: 'at most 20 texts of printable ASCII, 256 characters each, whose names begin with X- or are User-to-User',
  })
  headers: Record<string, string> = {};
}
