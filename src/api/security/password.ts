import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FieldError } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import { PASSWORD_MIN } from '../contract.ts';
import { worstPasswords } from './worst-passwords.ts';

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG = 32;
const SALT = 16;
const MOST = 128;

/** In the PHC form, so that the cost can be raised and old hashes still be read. Runs off the main thread. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT);
  const { memory, passes, parallelism } = COST;
  const hash = await derive(password, salt, COST);
  const [first, second] = [salt, hash].map((bytes) => bytes.toString('base64').replace(/=+$/, ''));
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${first}$${second}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/**
 * Whether the password is the one that was hashed. Without a hash (an unknown name, a person without a password) it
 * takes as long and says no.
 */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, memory, passes, lanes, salt, hash] = PHC.exec(kept ?? (await nobody())) ?? [];
  if (!salt || !hash) throw new Error('A kept password hash cannot be read.');
  const expected = Buffer.from(hash, 'base64');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(lanes) };
  const given = await derive(password, Buffer.from(salt, 'base64'), cost);
  return timingSafeEqual(given, expected) && kept !== null;
}

let nobodys: Promise<string> | undefined;
const nobody = (): Promise<string> =>
  (nobodys ??= hashPassword(randomBytes(SALT).toString('base64url')));

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };

/** The same characters typed in another way (full-width, composed) are the same password. */
const derive = (password: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const message = password.normalize('NFKC');
    argon2('argon2id', { message, nonce, tagLength: TAG, ...cost }, (fault, hash) =>
      fault ? reject(fault) : resolve(hash),
    );
  });

/** Why a password cannot be chosen, or undefined. Length is what protects; composition rules are not asked. */
export function findPasswordFault(
  password: string,
  person: { readonly name: string; readonly login: string },
): FieldError | undefined {
  const plain = password.normalize('NFKC');
  const length = [...plain].length;
  const field = 'password';
  if (length < PASSWORD_MIN || length > MOST) {
    return {
      field,
      message: say(
        `口令应为${PASSWORD_MIN}至${MOST}个字符。`,
        `A password has ${PASSWORD_MIN} to ${MOST} characters.`,
      ),
    };
  }
  if (isGuessable(plain.toLowerCase(), person)) {
    return {
      field,
      message: say(
        '口令过于常见，或者含有姓名、账号，请另选一个。',
        'The password is too common, or holds your name; choose another.',
      ),
    };
  }
  return undefined;
}

function isGuessable(
  password: string,
  { name, login }: { readonly name: string; readonly login: string },
): boolean {
  const names = [name, login].map((word) => word.toLowerCase()).filter((word) => word.length > 1);
  const bare = password.replace(/[^\p{L}\p{N}]/gu, '');
  return (
    new Set(bare).size < 5 ||
    names.some((word) => password.includes(word)) ||
    worstPasswords.reduce((rest, worst) => rest.replaceAll(worst, ''), bare).length < 6
  );
}
