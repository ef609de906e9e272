import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const PLACE = fileURLToPath(new URL('../../db/', import.meta.url));

/** A migration that has run was changed afterwards, or is missing. */
export class MigrationProblem extends Error {}

export const files = (): string[] =>
  readdirSync(`${PLACE}migrations`)
    .filter((name) => /^\d{4}_[\w-]+\.sql$/.test(name))
    .sort();
export const textOf = (file: string): string => readFileSync(`${PLACE}migrations/${file}`, 'utf8');
export const sumOf = (file: string): string =>
  createHash('sha256').update(textOf(file)).digest('hex');
export const nameOf = (file: string): string => file.replace(/\.sql$/, '');
