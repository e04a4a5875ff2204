import type { Channel } from '@voipbin/ari';

/** The name under which the dialplan gives us its channels. */
export const STASIS_APPLICATION = 'voipbin';

/** The arguments with which this channel entered our application; `undefined` when it is not in it. */
export function stasisArgs({ dialplan }: Pick<Channel, 'dialplan'>): string[] | undefined {
  const [application, ...args] = dialplan.app_data.split(',');
  return dialplan.app_name === 'Stasis' && application === STASIS_APPLICATION ? args : undefined;
}
