import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Carrier } from '@voipbin/testing';

import { allotAsteriskSettings } from '../../../deploy/local/asterisk/allot-asterisk-settings.ts';
import { makeAsteriskDirectories } from '../../../deploy/local/asterisk/asterisk-directories.ts';
import { asteriskProgram } from '../../../deploy/local/asterisk/asterisk-program.ts';
import type { AsteriskSettings } from '../../../deploy/local/asterisk/asterisk-settings.ts';
import { ensureAsterisk } from '../../../deploy/local/asterisk/ensure-asterisk.ts';
import { keepEntityId } from '../../../deploy/local/asterisk/entity-id.ts';
import { keepCertificate } from '../../../deploy/local/asterisk/keep-certificate.ts';
import { renderConfiguration } from '../../../deploy/local/asterisk/render-configuration.ts';
import { renderTemplate } from '../../../deploy/local/asterisk/render-template.ts';
import type { Log } from '../../../deploy/local/log.ts';
import { ManagedProcess } from '../../../deploy/local/process/managed-process.ts';

/** How the carrier names the system that it calls. */
const ENDPOINT = 'voipbin';

export interface CarrierSite {
  /** Keeps the configuration, logs and recordings of the carrier's Asterisk. */
  directory: string;
  log: Log;
  /** Loopback address of the carrier; the system that is called knows it by this. */
  address: string;
  /** Where the system that is called takes calls. */
  ourSip: { address: string; port: number };
}

export interface RunningCarrier {
  carrier: Carrier;
  /** Runs a command on the console of the carrier's Asterisk. */
  console: (command: string) => Promise<string>;
  stop: () => Promise<void>;
}

/** Starts a telephone company: an Asterisk configured like ours, but driven from here; resolves when it can place calls. */
export async function startCarrier(site: CarrierSite): Promise<RunningCarrier> {
  const { directory, log, address, ourSip } = site;
  const carriers = [{ name: ENDPOINT, hosts: [ourSip.address], sipPort: ourSip.port }];
  const settings = await allotAsteriskSettings(directory, { name: 'carrier', sipAddress: address, carriers });
  const { spec, console } = await carrierProgram(settings, log);
  const carrier = new Carrier({ ...settings.callManager, sipAddress: address, endpoint: `carrier-${ENDPOINT}` });
  await carrier.listen();
  const process = await ManagedProcess.start(spec, { directory, log });
  await carrier.untilConnected();
  return {
    carrier,
    console,
    stop: async () => {
      await process.stop();
      await carrier.close();
    },
  };
}

async function carrierProgram(settings: AsteriskSettings, log: Log) {
  const installation = await ensureAsterisk(log);
  const directories = makeAsteriskDirectories(settings.directory);
  const certificate = await keepCertificate(installation, directories.keys, settings.sipAddress);
  const entityId = keepEntityId(settings.directory);
  const files = renderConfiguration(settings, { installation, directories, certificate, entityId });
  const ariTemplate = readFileSync(join(import.meta.dirname, 'ari.conf'), 'utf8');
  return asteriskProgram({
    name: 'carrier',
    installation,
    etcDirectory: directories.etc,
    runDirectory: directories.run,
    files: {
      ...files,
      'ari.conf': renderTemplate(ariTemplate, {
        ariUsername: settings.ari.username,
        ariPassword: settings.ari.password,
      }),
      // External media by RTP: how the calls are heard.
      'modules.conf': `${files['modules.conf']}\nload = res_rtp_multicast.so\nload = chan_rtp.so\n`,
    },
  });
}
