import type { Address, AddressType } from '@voipbin/contracts';

/** An address as a flow writes it. */
export interface WrittenAddress {
  type: AddressType;
  target: string;
  target_name?: string;
  name?: string;
  detail?: string;
}

export function addressOf({
  type,
  target,
  target_name: targetName = '',
  name = '',
  detail = '',
}: WrittenAddress): Address {
  return { type, target, targetName, name, detail };
}
