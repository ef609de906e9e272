import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command as Commander, CommanderError, Option as CommanderOption } from 'commander';
import type { Call, Command, DataPlace, Listed } from './command.ts';
import { commands } from './commands/index.ts';
import { exit, outputTo, WrongInput } from './output.ts';
import type { Exit, Output, Streams } from './output.ts';

const DEFAULT_DATA = '.waishi';

/** Runs one command line and gives its exit code. Faults are thrown; wrong input is answered here. */
export async function main(
  words: readonly string[],
  streams: Streams = process,
  listed: readonly Listed[] = commands,
): Promise<Exit> {
  const output = outputTo(streams, words.includes('--json'));
  const name = words.find((word) => !word.startsWith('-'));
  const found = listed.find((one) => one.name === name);
  const call: { exit: Exit } = { exit: exit.done };
  if (name && !found) return output.wrong(`There is no command "${name}". See waishi --help.`);
  try {
    const program = programOf(listed, found, streams);
    if (found) attach(program, found.name, await found.load(), { output, call });
    if (words.length === 0) {
      program.outputHelp();
      return exit.wrong;
    }
    await program.parseAsync([...words], { from: 'user' });
    return call.exit;
  } catch (problem) {
    return answer(problem, output, found ? `waishi ${found.name}` : 'waishi');
  }
}

function programOf(
  listed: readonly Listed[],
  found: Listed | undefined,
  streams: Streams,
): Commander {
  const program = strict(new Commander('waishi'), streams)
    .description('智慧外事: the platform of a foreign affairs office')
    .usage('<command> [options]')
    .version(version(), '-V, --version', 'the version of the platform');
  program.helpCommand(false);
  for (const one of listed) {
    if (one !== found) strict(program.command(one.name), streams).description(one.about);
  }
  return program;
}

/** commander must neither exit nor write on its own: a wrong call becomes one sentence of ours. */
function strict(command: Commander, { stdout }: Streams): Commander {
  return command
    .exitOverride()
    .configureOutput({ writeOut: (text) => void stdout.write(text), writeErr: () => undefined })
    .helpOption('-h, --help', 'this help')
    .showSuggestionAfterError(true);
}

type Running = { output: Output; call: { exit: Exit } };

function attach(program: Commander, name: string, command: Command, running: Running): void {
  const streams = {
    stdout: { write: (text: string) => running.output.line(text) },
    stderr: { write: () => 0 },
  };
  const child = strict(program.command(name), streams).description(command.about);
  for (const one of command.arguments ?? []) child.argument(one.name, one.about);
  for (const one of command.options ?? []) {
    const option = new CommanderOption(one.flags, one.about);
    if (one.default !== undefined) option.default(one.default);
    if (one.choices) option.choices(one.choices);
    child.addOption(option.makeOptionMandatory(one.required ?? false));
  }
  if (command.data) {
    child.option(
      '--data <dir>',
      `the data directory (default: ./${DEFAULT_DATA}, or DATABASE_URL)`,
    );
  }
  child.option('--json', 'stdout is JSON');
  if (command.examples) child.addHelpText('after', `\n${command.examples.join('\n')}`);
  child.action(async () => {
    const options = child.opts<Record<string, unknown>>();
    const call: Call = {
      arguments: child.args,
      options,
      output: running.output,
      data: placeOf(options['data']),
    };
    running.call.exit = await command.run(call);
  });
}

function placeOf(data: unknown): DataPlace {
  const url = process.env['DATABASE_URL'];
  if (typeof data === 'string') return { directory: resolve(data) };
  return url ? { url } : { directory: resolve(DEFAULT_DATA) };
}

function answer(problem: unknown, output: Output, called: string): Exit {
  if (problem instanceof WrongInput) return output.wrong(problem.message, 'input');
  // By name: the class lies beside the database launcher, which most commands never load.
  if (problem instanceof Error && problem.name === 'DataDirectoryProblem') {
    return output.wrong(problem.message, 'data-directory');
  }
  if (problem instanceof Error && problem.name === 'DatabaseProblem') {
    return output.wrong(problem.message, 'database');
  }
  if (!(problem instanceof CommanderError)) throw problem;
  if (problem.exitCode === 0) return exit.done;
  const because = problem.message
    .replace(/^error: /, '')
    .replaceAll('\n', ' ')
    .replace(/\.$/, '');
  return output.wrong(
    `${because.charAt(0).toUpperCase()}${because.slice(1)}. See ${called} --help.`,
  );
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  // Our own manifest, which always has a version.
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
