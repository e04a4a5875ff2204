import type { AsteriskInstallation } from '../asterisk/asterisk-installation.ts';
import { ensureAsterisk } from '../asterisk/ensure-asterisk.ts';
import { ensurePackages } from '../debian/ensure-packages.ts';
import { ensurePostgres, type PostgresInstallation } from '../postgres/ensure-postgres.ts';
import { ensureRabbitmq, type RabbitmqInstallation } from '../rabbitmq/ensure-rabbitmq.ts';
import type { StackOptions } from './stack-options.ts';

export interface Programs {
  asterisk?: AsteriskInstallation;
  postgres?: PostgresInstallation;
  rabbitmq?: RabbitmqInstallation;
}

/** Brings what this stack has to run itself: Asterisk beside apt, and apt one after another because it locks. */
export async function ensurePrograms({ form, log, own = {}, runtimeDirectory }: StackOptions): Promise<Programs> {
  const asterisk = own.asteriskSip === undefined ? ensureAsterisk(log, runtimeDirectory) : undefined;
  const fromApt = async (): Promise<Omit<Programs, 'asterisk'>> => {
    await ensurePackages(log, [{ name: 'espeak-ng', file: '/usr/bin/espeak-ng' }]);
    return {
      ...(own.databaseUrl === undefined && { postgres: await ensurePostgres(log) }),
      ...(form === 'services' && own.rabbitmqUrl === undefined && { rabbitmq: await ensureRabbitmq(log) }),
    };
  };
  const [installation, others] = await Promise.all([asterisk, fromApt()]);
  return { ...others, ...(installation !== undefined && { asterisk: installation }) };
}
