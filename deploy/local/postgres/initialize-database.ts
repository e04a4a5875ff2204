import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../process/run-command.ts';
import type { SystemUser } from './postgres-user.ts';

export interface DatabaseOptions {
  binDirectory: string;
  /** Belongs to the user; gets `data`. */
  directory: string;
  user: SystemUser;
  /** Name of the superuser and of the database. */
  name: string;
  password: string;
}

/** Makes the files of an empty database, unless they are there; returns their folder. An interrupted attempt leaves none. */
export async function initializeDatabase(options: DatabaseOptions): Promise<string> {
  const { binDirectory, directory, user, name, password } = options;
  const data = join(directory, 'data');
  if (existsSync(data)) {
    return data;
  }
  const scratch = join(directory, 'data-new');
  rmSync(scratch, { recursive: true, force: true });
  const passwordFile = writePassword(join(directory, 'password'), password, user);
  const access = ['--username', name, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const initdb = [join(binDirectory, 'initdb'), '-D', scratch, '--encoding=UTF8', '--locale=C.UTF-8', ...access];
  await runCommand(initdb, { ...user, cwd: directory });
  rmSync(passwordFile);
  const single = [join(binDirectory, 'postgres'), '--single', '-D', scratch, 'postgres'];
  await runCommand(single, { ...user, cwd: directory, input: `CREATE DATABASE ${name}\n` });
  renameSync(scratch, data);
  return data;
}

function writePassword(file: string, password: string, { uid, gid }: SystemUser): string {
  writeFileSync(file, password, { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) {
    chownSync(file, uid, gid);
  }
  return file;
}
