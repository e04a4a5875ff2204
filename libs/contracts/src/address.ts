import { IsIn, IsString } from 'class-validator';

export const addressTypes = ['tel', 'sip', 'extension'] as const;
export type AddressType = (typeof addressTypes)[number];

/** One end of a call. `target` is +E.164 for `tel`, `user@host` for `sip`, the username for `extension`. */
export class Address {
  @IsIn(addressTypes)
  type!: AddressType;

  @IsString()
  target!: string;

  /** The name that the other side presented, if any. */
  @IsString()
  targetName!: string;

  @IsString()
  name!: string;

  @IsString()
  detail!: string;
}
