import type { Exit, Output } from './output.ts';

export type Argument = { name: string; about: string };

export type Option = {
  /** As commander writes it: `--from <day>`, `--force`, `--tag <name...>`. */
  flags: string;
  about: string;
  required?: boolean;
  default?: string;
  choices?: readonly string[];
};

/** What a command is called with. Options bear their camel-case names: `--working-days` is `workingDays`. */
export type Call = {
  arguments: readonly string[];
  options: Readonly<Record<string, unknown>>;
  output: Output;
  /** Where the data is, for commands with `data: true`. */
  data: DataPlace;
};

/** A data directory of ours, or a PostgreSQL of the office's own (DATABASE_URL, which `--data` overrides). */
export type DataPlace = { directory: string } | { url: string };

/**
 * A command: one file in `commands/` exports it, one line in `commands/index.ts` names it. The file is loaded only
 * when the command is called, so imports at its top cost nothing to the others.
 */
export type Command = {
  /** The sentence at the top of its --help. */
  about: string;
  /** `<file>` must be given, `[file]` may be, `<files...>` is several. */
  arguments?: readonly Argument[];
  options?: readonly Option[];
  /** Touches data: takes `--data DIR` (default ./.waishi) or DATABASE_URL. */
  data?: boolean;
  /** Lines of example under --help. */
  examples?: readonly string[];
  run(call: Call): Promise<Exit>;
};

/** A line of `commands/index.ts`. */
export type Listed = { name: string; about: string; load(): Promise<Command> };

/** The option as text, or undefined when it was not given. */
export function findText(call: Call, name: string): string | undefined {
  const value = call.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Several values of one option, or none. */
export function findTexts(call: Call, name: string): readonly string[] {
  const value = call.options[name];
  return Array.isArray(value) ? value.map(String) : [];
}

export const isOn = (call: Call, name: string): boolean => call.options[name] === true;
