import type { Address, AddressType } from '@voipbin/contracts';

export class AddressView {
  type!: AddressType;
  target!: string;
  target_name!: string;
  name!: string;
  detail!: string;

  static of({ type, target, targetName, name, detail }: Address): AddressView {
    return { type, target, target_name: targetName, name, detail };
  }
}
