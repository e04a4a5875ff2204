import { WhenGiven } from '@voipbin/contracts';
import { IsString, MaxLength } from 'class-validator';

/** What is absent stays as it is. */
export class UpdateAccessKeyBody {
  @WhenGiven()
  @IsString()
  @MaxLength(255)
  name?: string;

  @WhenGiven()
  @IsString()
  @MaxLength(4096)
  detail?: string;
}
