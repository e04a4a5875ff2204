import { ArrayMaxSize, ArrayMinSize, IsArray, Length } from 'class-validator';

import { Described } from '../options/described.ts';
import { IsAddress } from '../options/is-address.ts';
import type { WrittenAddress } from '../options/written-address.ts';

export class MessageSendOptions {
  @Described('Who it comes from: an address of the type `tel`.')
  @IsAddress()
  source!: WrittenAddress;

  @Described('To whom: addresses of the type `tel`.')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsAddress({ each: true })
  destinations!: WrittenAddress[];

  @Described('The text.')
  @Length(1, 1600)
  text!: string;
}
