import { ArrayMaxSize, ArrayMinSize, IsArray, Length, MaxLength } from 'class-validator';

import { Described } from '../options/described.ts';
import { type EmailAddress, IsEmailAddresses } from './is-email-addresses.ts';

export class EmailSendOptions {
  @Described('To whom: addresses of the type `email`.')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsEmailAddresses()
  destinations!: EmailAddress[];

  @Described('The subject.')
  @Length(1, 255)
  subject!: string;

  @Described('The text.')
  @MaxLength(32_768)
  content = '';
}
