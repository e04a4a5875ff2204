import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../process/run-command.ts';
import type { AsteriskInstallation } from './asterisk-installation.ts';

export interface Certificate {
  certificateFile: string;
  privateKeyFile: string;
}

/** The self-signed certificate of this address, made once and kept. */
export async function keepCertificate(
  installation: AsteriskInstallation,
  directory: string,
  address: string,
): Promise<Certificate> {
  const certificateFile = join(directory, `${address}.pem`);
  const privateKeyFile = join(directory, `${address}.key`);
  if (!existsSync(certificateFile)) {
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', privateKeyFile];
    const names = ['-subj', '/CN=voipbin', '-addext', `subjectAltName=DNS:localhost,IP:${address}`];
    const openssl = installation.command(
      'usr/bin/openssl',
      'req',
      '-x509',
      '-days',
      '3650',
      ...key,
      ...names,
      '-out',
      certificateFile,
    );
    await runCommand(openssl, {
      env: { ...process.env, OPENSSL_CONF: join(installation.root, 'usr/lib/ssl/openssl.cnf') },
    });
  }
  return { certificateFile, privateKeyFile };
}
