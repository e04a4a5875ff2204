/** Makes what deploy/compose.yaml mounts: secrets, each once, and the files of its Asterisk. */
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { allotAsteriskSettings } from '../deploy/local/asterisk/allot-asterisk-settings.ts';
import { writeConfiguration } from '../deploy/local/asterisk/write-configuration.ts';
import { defaultRuntimeDirectory } from '../deploy/local/paths.ts';
import { parseCarriers } from '../deploy/local/stack/parse-carriers.ts';
import { keepSecrets } from '../deploy/local/stack/stack-secrets.ts';

const directory = join(defaultRuntimeDirectory, 'compose');
const secretsDirectory = join(directory, 'secrets');
const { SIP_ADDRESS: sipAddress, CARRIERS: carriers = '', SMTP_URL = '', MESSAGE_TOKEN = '' } = process.env;

/** In a container they are read by another user, who must be let in; on this machine the folder keeps everyone out. */
function writeSecrets(): ReturnType<typeof keepSecrets> {
  const secrets = keepSecrets(secretsDirectory);
  const { postgres, rabbitmq } = secrets;
  const composed = {
    'database-url': `postgres://voipbin:${postgres}@postgres:5432/voipbin`,
    'rabbitmq-url': `amqp://voipbin:${rabbitmq}@rabbitmq:5672`,
    'smtp-url': SMTP_URL,
    'message-token': MESSAGE_TOKEN,
    'rabbitmq.conf': `default_user = voipbin\ndefault_pass = ${rabbitmq}\n`,
  };
  for (const [name, content] of Object.entries(composed)) writeFileSync(join(secretsDirectory, name), content);
  for (const name of readdirSync(secretsDirectory)) chmodSync(join(secretsDirectory, name), 0o644);
  return secrets;
}

if (sipAddress === undefined) {
  process.stderr.write('SIP_ADDRESS must be the address of this machine that telephones and carriers reach\n');
  process.exit(1);
}
const secrets = writeSecrets();
const settings = await allotAsteriskSettings('', {
  sipAddress,
  httpPort: 8088,
  ari: { username: 'voipbin', password: secrets.ari },
  callManager: { host: '127.0.0.1', port: 8090, username: 'asterisk', password: secrets.asterisk },
  carriers: parseCarriers(carriers),
});
writeConfiguration(settings, join(directory, 'asterisk'));
process.stdout.write(
  `secrets and Asterisk's files are in ${directory}; now: docker compose -f deploy/compose.yaml up -d\n`,
);
