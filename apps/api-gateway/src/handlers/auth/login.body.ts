import { IsString, MaxLength } from 'class-validator';

export class LoginBody {
  @IsString()
  @MaxLength(256)
  username!: string;

  @IsString()
  @MaxLength(256)
  password!: string;
}
