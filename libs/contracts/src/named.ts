import { IsString, IsUUID, MaxLength } from 'class-validator';

import { ResourceQuery } from './resource-query.ts';
import { WhenGiven } from './when-given.ts';

/** What every new resource with a name carries. */
export class NewNamed {
  @IsUUID()
  customerId!: string;

  @IsString()
  @MaxLength(255)
  name!: string;

  @IsString()
  @MaxLength(4096)
  detail!: string;
}

/** What is absent stays as it is, so that two writers of different fields do not undo each other. */
export class NamedChange extends ResourceQuery {
  @WhenGiven()
  @IsString()
  @MaxLength(255)
  name?: string;

  @WhenGiven()
  @IsString()
  @MaxLength(4096)
  detail?: string;
}
