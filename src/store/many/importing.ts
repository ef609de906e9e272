import type { Day } from '../../kernel/day.ts';
import type { FieldError, Refusal } from '../../kernel/refusal.ts';
import type { NotDone } from '../request.ts';

/** A row of a file as the opening act of a record: `row` is its place in the file (`placeIn`), `on` the act's legal day. */
export type ImportRow = {
  readonly row: number;
  /** Answers of the opening step, as a form would send them. */
  readonly own: unknown;
  readonly on: Day;
};

export type ImportFile = {
  readonly name: string;
  readonly sha256: string;
  /** The sheets that are read, in order; a row's place counts them (`placeIn`). */
  readonly sheets?: readonly string[];
};

/** How far an import has come; `entered + known + reported` is `read` at the end. */
export type Progress = {
  readonly read: number;
  readonly entered: number;
  readonly known: number;
  readonly reported: number;
};

/**
 * `all`: everything or nothing; every row is looked at all the same, so that all errors are told at once. `partial`:
 * what can be entered is. `dry`: nothing is.
 */
export type ImportMode = 'all' | 'partial' | 'dry';

export type Importing = {
  readonly kind: string;
  /** Made by the caller: sent twice, it is one import. */
  readonly batch: string;
  readonly file: ImportFile;
  readonly rows: AsyncIterable<ImportRow>;
  readonly mode: ImportMode;
  /** The opening step; the first that opens a matter of the kind where it is left out. */
  readonly step?: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Takes reported rows as they come; the answer then holds none of them. */
  readonly onReported?: (rows: readonly ReportedRow[]) => void;
};

/** A row that was not entered, with every error of its cells; a refusal stands among the errors too, under no field. */
export type ReportedRow = {
  readonly row: number;
  readonly errors: readonly FieldError[];
  readonly refused?: Refusal;
};

export type Imported = {
  readonly batch: string;
  /** The import was sent before: these are its counts, and `reported` is empty. */
  readonly repeated: boolean;
  readonly entered: number;
  /** Rows that are there already, or stood in the file before: nothing is changed by them. */
  readonly known: number;
  readonly reported: readonly ReportedRow[];
};

/** Nothing was done at all: no such kind, nobody who may enter it, an id that is taken. */
export type ImportAnswer = Imported | NotDone;
