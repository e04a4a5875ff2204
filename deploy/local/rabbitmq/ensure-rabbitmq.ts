import { ensurePackages } from '../debian/ensure-packages.ts';
import type { Log } from '../log.ts';

/** Not the wrapper in /usr/sbin, which insists on its own user and folders. */
const SERVER = '/usr/lib/rabbitmq/bin/rabbitmq-server';

export interface RabbitmqInstallation {
  server: string;
}

/** RabbitMQ of this machine; from apt if there is none. */
export async function ensureRabbitmq(log: Log): Promise<RabbitmqInstallation> {
  await ensurePackages(log, [{ name: 'rabbitmq-server', file: SERVER }]);
  return { server: SERVER };
}
