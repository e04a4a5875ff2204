import type { AriDriver, AriListener } from '@voipbin/ari';

/** How Asterisks are reached: they dial us, or we them. A class, so that it can be injected by its name. */
export class AriEndpoint {
  constructor(readonly makeDriver: (listener: AriListener) => AriDriver) {}
}
