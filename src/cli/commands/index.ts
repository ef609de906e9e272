import type { Listed } from '../command.ts';

/** The only list of commands, in the order of --help. */
export const commands: readonly Listed[] = [];
