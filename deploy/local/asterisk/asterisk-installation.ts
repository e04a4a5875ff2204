import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOADERS = ['usr/lib64/ld-linux-x86-64.so.2', 'usr/lib/ld-linux-aarch64.so.1', 'lib/ld-linux-aarch64.so.1'];

/** An unpacked Asterisk with every library it needs, independent of the machine's own. */
export class AsteriskInstallation {
  readonly root: string;
  /** Of the Debian package, for example `22.10.1+dfsg+~cs6.17.60671434-1`. */
  readonly version: string;
  readonly moduleDirectory: string;
  readonly dataDirectory: string;
  readonly #loader: string[];

  constructor(root: string) {
    const libraries = readdirSync(join(root, 'usr/lib')).find((name) => name.endsWith('-linux-gnu')) ?? '';
    const libraryDirectory = join(root, 'usr/lib', libraries);
    const loader = LOADERS.find((path) => existsSync(join(root, path))) ?? '';
    this.root = root;
    this.version = readFileSync(join(root, 'version'), 'utf8').trim();
    this.moduleDirectory = join(libraryDirectory, 'asterisk/modules');
    this.dataDirectory = join(root, 'usr/share/asterisk');
    this.#loader = [join(root, loader), '--library-path', `${libraryDirectory}:${libraryDirectory}/asterisk`];
  }

  /** The command line that starts a program of the installation, such as `usr/sbin/asterisk`. */
  command(program: string, ...args: string[]): string[] {
    return [...this.#loader, join(this.root, program), ...args];
  }
}
