/** Exit codes of every command: 0 done, 1 no (refused), 2 wrong usage or unreadable input. */
export const exit = { done: 0, no: 1, wrong: 2 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

/**
 * Where a command writes. Data and refusals go to stdout, sentences to stderr; with `--json` stdout is JSON always.
 * The methods that end a command give its exit code, so that a command reads `return output.refused(…)`.
 */
export type Output = {
  readonly json: boolean;
  /** Prints the data: as JSON with --json, else as `text` writes it. */
  done(value: unknown, text: string | (() => string)): Exit;
  /** Prints a refusal: `{ "refused": … }` with --json, else as `text` writes it. */
  refused(refusal: object, text: string): Exit;
  /** Wrong usage or input that cannot be read: one sentence, and `{ "error": … }` with --json. */
  wrong(because: string, code?: string): Exit;
  /** One line of stdout before the end, for commands that go on (`listening on …`). */
  line(text: string): void;
  /** A sentence for the person at the terminal. */
  say(sentence: string): void;
};

type Stream = { write(text: string): unknown };
export type Streams = { stdout: Stream; stderr: Stream };

export function outputTo({ stdout, stderr }: Streams, json: boolean): Output {
  const line = (text: string) => void stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  const say = (sentence: string) => void stderr.write(`${sentence}\n`);
  return {
    json,
    line,
    say,
    done(value, text) {
      line(json ? JSON.stringify(value) : typeof text === 'string' ? text : text());
      return exit.done;
    },
    refused(refusal, text) {
      line(json ? JSON.stringify({ refused: refusal }) : text);
      return exit.no;
    },
    wrong(because, code = 'usage') {
      if (json) line(JSON.stringify({ error: { code, because } }));
      say(because);
      return exit.wrong;
    },
  };
}

/** Thrown from deep inside reading input; `main` turns it into one sentence and exit 2. */
export class WrongInput extends Error {
  override readonly name = 'WrongInput';
}
