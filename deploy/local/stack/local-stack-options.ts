import { SetupError } from '../setup-error.ts';
import type { AriDriverName, AsteriskSettings } from '../asterisk/asterisk-settings.ts';
import type { WantedPort } from '../checks/require-free-ports.ts';
import type { StackForm } from './apps.ts';
import { type LocalPorts, readLocalPorts, wantedPorts } from './local-ports.ts';
import { parseCarriers } from './parse-carriers.ts';
import type { OwnServers, StackOptions } from './stack-options.ts';

export type LocalStackOptions = Pick<
  StackOptions,
  'ports' | 'asterisk' | 'carriers' | 'ariDriver' | 'own' | 'listenHost'
>;

const RTP_PORTS = { first: 20_000, last: 20_999 };

/** What the operator's environment decides about `npm start`: addresses, ports, carriers, servers of one's own. */
export function localStackOptions(
  env: NodeJS.ProcessEnv,
  form: StackForm,
): { options: LocalStackOptions; wanted: WantedPort[] } {
  const ports = readLocalPorts(env);
  const sipAddress = env.SIP_ADDRESS || '127.0.0.1';
  const own = ownServers(env);
  const options = {
    asterisk: asteriskSettings(ports, sipAddress),
    carriers: parseCarriers(env.CARRIERS ?? ''),
    ariDriver: readAriDriver(env.ARI_DRIVER || 'websocket'),
    own,
    ...(env.LISTEN_HOST && { listenHost: env.LISTEN_HOST }),
    ports: {
      postgres: ports.POSTGRES_PORT,
      amqp: ports.RABBITMQ_PORT,
      erlang: ports.ERLANG_PORT,
      epmd: ports.EPMD_PORT,
      ari: ports.ARI_LISTEN_PORT,
      media: ports.MEDIA_HTTP_PORT,
      http: {
        'api-gateway': ports.API_HTTP_PORT,
        'directory-manager': ports.DIRECTORY_MANAGER_PORT,
        'media-manager': ports.MEDIA_MANAGER_PORT,
        'tts-manager': ports.TTS_MANAGER_PORT,
        'call-manager': ports.CALL_MANAGER_PORT,
        'flow-manager': ports.FLOW_MANAGER_PORT,
        'webhook-manager': ports.WEBHOOK_MANAGER_PORT,
      },
    },
  };
  return { options, wanted: wantedPorts(ports, sipAddress, form, own) };
}

function readAriDriver(name: string): AriDriverName {
  if (name !== 'websocket' && name !== 'ari-client') {
    throw new SetupError('ARI_DRIVER must be websocket or ari-client');
  }
  return name;
}

function ownServers({ DATABASE_URL, RABBITMQ_URL, ASTERISK_SIP, ARI_URL }: NodeJS.ProcessEnv): OwnServers {
  return {
    ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
    ...(RABBITMQ_URL && { rabbitmqUrl: RABBITMQ_URL }),
    ...(ASTERISK_SIP && { asteriskSip: ASTERISK_SIP }),
    ...(ARI_URL && { ariUrl: ARI_URL }),
  };
}

function asteriskSettings(ports: LocalPorts, sipAddress: string): Partial<AsteriskSettings> {
  return {
    sipAddress,
    sipPort: ports.SIP_PORT,
    sipTlsPort: ports.SIP_TLS_PORT,
    httpPort: ports.ASTERISK_HTTP_PORT,
    httpsPort: ports.HTTPS_PORT,
    rtpPorts: RTP_PORTS,
  };
}
