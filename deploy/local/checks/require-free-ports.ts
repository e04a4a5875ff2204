import { isFree, isUdpFree } from '../free-port.ts';
import { SetupError } from '../setup-error.ts';

export interface WantedPort {
  /** What it is for. */
  use: string;
  address: string;
  port: number;
  /** The environment variable that moves it elsewhere. */
  setting: string;
  /** Also by UDP, not only by TCP. */
  udp?: boolean;
}

/** Refuses to begin when another program already listens where we have to. */
export async function requireFreePorts(wanted: readonly WantedPort[]): Promise<void> {
  for (const { use, address, port, setting, udp = false } of wanted) {
    const isUsable = (await isFree(address, port)) && (!udp || (await isUdpFree(address, port)));
    if (!isUsable) {
      throw new SetupError(
        `port ${port} of ${address}, wanted for ${use}, is in use: ` +
          `see by whom with "ss -lntup 'sport = :${port}'" and stop it, or set ${setting} to another port`,
      );
    }
  }
}
