import { AsteriskObserver } from './asterisk-observer.ts';
import type { ChaosSite } from './chaos-site.ts';

/**
 * Does a round, and does it again where Asterisk crashed in it. Asterisk 22.10 may do so when its connection ends at the very moment
 * at which it tells something: `outbound_session_handler_thread` (res/ari/ari_websockets.c) lets go of the socket without the lock
 * under which another thread writes to it. All calls are lost then, so the round tells nothing of what becomes of them.
 */
export async function unlessAsteriskCrashes<T>(site: ChaosSite, round: () => Promise<T>): Promise<T> {
  try {
    return await round();
  } catch (error) {
    if (!site.observer.isLost) throw error;
  }
  process.stdout.write('Asterisk crashed when its connection ended; this round is done again\n');
  await site.system.stack.process('asterisk').untilReady();
  site.observer = await AsteriskObserver.connect(site.system.stack.plan.asterisk);
  return round();
}
