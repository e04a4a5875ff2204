// Runs tools/<command>.ts with packages, a fitting Node and a build. Itself it needs Node 20 and npm, nothing else.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearTimeout, setTimeout } from 'node:timers';

const root = resolve(import.meta.dirname, '..');
const runtime = join(root, '.runtime');
const rememberedNode = join(runtime, 'node-path');
const installedLock = join(runtime, 'installed-lock.sha256');

/** `check` and `test` build by themselves. */
const builtFirst = ['start', 'demo', 'chaos', 'bench', 'gen', 'flow', 'engine'];
const quietMs = 2000;

async function withProgress(label, work) {
  const startedAtMs = performance.now();
  let told = false;
  const timer = setTimeout(() => {
    told = true;
    console.log(`setup: ${label} ...`);
  }, quietMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (told) console.log(`setup: ${label}: ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s`);
  }
}

/** Runs a program to its end; what it said is shown only when it fails. */
function run(command, args, options = {}) {
  return new Promise((finish, fail) => {
    const child = spawn(command, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let said = '';
    child.stdout.on('data', (text) => {
      stdout += text;
      said += text;
    });
    child.stderr.on('data', (text) => (said += text));
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) finish(stdout.trim());
      else fail(new Error(`${command} ${args.join(' ')} failed:\n${said.trim()}`));
    });
  });
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** Packages are as in the lock when npm installed after it was written, or when we installed for this very lock. */
function isInstalled(lockFile, lock) {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs) return true;
  return existsSync(installedLock) && readFileSync(installedLock, 'utf8') === sha256(lock);
}

async function installPackages() {
  const lockFile = join(root, 'package-lock.json');
  const lock = readFileSync(lockFile, 'utf8');
  if (isInstalled(lockFile, lock)) return;
  // Not `npm ci`: it refuses a lock that lacks the optional binaries of other platforms.
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--engine-strict=false', '--loglevel=error'];
  await withProgress('Installing packages', () => run('npm', install));
  if (readFileSync(lockFile, 'utf8') !== lock) writeFileSync(lockFile, lock);
  mkdirSync(runtime, { recursive: true });
  writeFileSync(installedLock, sha256(lock));
}

/** `engines` of package.json: ^22.19 || >=24.11 */
function fits(version) {
  const [major, minor] = version.replace('v', '').split('.').map(Number);
  return (major === 22 && minor >= 19) || (major === 24 && minor >= 11) || major > 24;
}

function versionOf(node) {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return 'v0.0.0';
  }
}

async function findNode() {
  if (fits(process.version)) return process.execPath;
  if (existsSync(rememberedNode)) {
    const remembered = readFileSync(rememberedNode, 'utf8');
    if (fits(versionOf(remembered))) return remembered;
  }
  // The package of Node fetches its binary in an install script; elsewhere than here no project setting forbids that.
  const npx = ['--yes', '--ignore-scripts=false', '-p', 'node@24', 'node', '-p', 'process.execPath'];
  const found = await withProgress('Fetching Node 24', () => run('npx', npx, { cwd: tmpdir() }));
  mkdirSync(runtime, { recursive: true });
  writeFileSync(rememberedNode, found);
  return found;
}

function goOn(node, command, args) {
  const tool = join(root, 'tools', `${command}.ts`);
  const path = [dirname(node), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', tool, ...args], {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal];
  });
}

async function launch([command = '', ...args]) {
  if (!/^[a-z]+$/.test(command) || !existsSync(join(root, 'tools', `${command}.ts`))) {
    throw new Error(
      'usage: node tools/launch.mjs start|stop|demo|test|chaos|bench|check|gen|compose|flow|engine [arguments]',
    );
  }
  // Whoever wants it stopped does not want to wait for packages first.
  if (command !== 'stop') await installPackages();
  const node = await findNode();
  if (builtFirst.includes(command)) {
    await withProgress('Building', () => run(node, [join(root, 'node_modules/typescript/bin/tsc'), '-b']));
  }
  goOn(node, command, args);
}

launch(process.argv.slice(2)).catch((error) => {
  console.error(`setup: ${error.message}`);
  process.exitCode = 1;
});
