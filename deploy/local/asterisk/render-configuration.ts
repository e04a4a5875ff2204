import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../paths.ts';
import type { AsteriskDirectories } from './asterisk-directories.ts';
import type { AsteriskInstallation } from './asterisk-installation.ts';
import type { AsteriskSettings, Carrier } from './asterisk-settings.ts';
import type { Certificate } from './keep-certificate.ts';
import { renderTemplate } from './render-template.ts';

const templates = join(repositoryRoot, 'asterisk-config');
const OUTBOUND = 'outbound-websocket.conf.part';
const MAX_FILES = 65_536;

export interface AsteriskFacts {
  installation: Pick<AsteriskInstallation, 'moduleDirectory' | 'dataDirectory'>;
  directories: AsteriskDirectories;
  certificate: Certificate;
  entityId: string;
}

/** The files of `asterisk-config` for one Asterisk: name of the file to its content. */
export function renderConfiguration(settings: AsteriskSettings, facts: AsteriskFacts): Record<string, string> {
  const isDialling = settings.ariDriver !== 'ari-client';
  const names = readdirSync(templates).filter((name) => name.endsWith('.conf'));
  const parts: Record<string, string> = {
    carriers: settings.carriers.map(renderCarrier).join('\n'),
    outboundWebSocket: isDialling ? renderTemplate(readTemplate(OUTBOUND), placeholders(settings, facts)) : '',
  };
  const kept = Object.fromEntries(Object.keys(parts).map((name) => [name, `{{${name}}}`]));
  const values = { ...placeholders(settings, facts), ...kept };
  const render = (name: string): string =>
    Object.entries(parts).reduce(
      (text, [part, content]) => text.replace(`{{${part}}}`, () => content),
      renderTemplate(readTemplate(name), values),
    );
  return Object.fromEntries(names.map((name) => [name, render(name)]));
}

function readTemplate(name: string): string {
  return readFileSync(join(templates, name), 'utf8');
}

function renderCarrier({ name, hosts, sipPort }: Carrier): string {
  const contacts = hosts.filter((host) => !host.includes('/')).map((host) => `sip:${host}:${sipPort}`);
  return renderTemplate(readTemplate('carrier.conf.part'), {
    name,
    hosts: hosts.join(','),
    contacts: contacts.join(','),
  });
}

function placeholders(settings: AsteriskSettings, facts: AsteriskFacts): Record<string, string | number> {
  const { installation, directories, certificate, entityId } = facts;
  const { ari, callManager, rtpPorts, sipAddress, sipPort, sipTlsPort, httpPort, httpsPort } = settings;
  return {
    ...{ sipAddress, sipPort, sipTlsPort, httpPort, httpsPort, entityId, ...certificate },
    ...{ ariUsername: ari.username, ariPassword: ari.password },
    ...{ callManagerHost: callManager.host, callManagerPort: callManager.port },
    ...{ callManagerUsername: callManager.username, callManagerPassword: callManager.password },
    ...{ rtpFirstPort: rtpPorts.first, rtpLastPort: rtpPorts.last, maxFiles: MAX_FILES },
    ...{ moduleDirectory: installation.moduleDirectory, dataDirectory: installation.dataDirectory },
    ...{ cacheDirectory: directories.cache },
    ...{ etcDirectory: directories.etc, libDirectory: directories.lib, logDirectory: directories.log },
    ...{ runDirectory: directories.run, spoolDirectory: directories.spool },
  };
}
