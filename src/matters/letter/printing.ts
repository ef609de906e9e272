import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { toText } from '../../paper/text.ts';
import { matterOf } from '../index.ts';
import { lettersOfKind } from '../letters.ts';
import type { OfficeFacts } from './facts.ts';
import type { SampleAct } from './sample.ts';
import { paperBy, sampleFacts } from './sample.ts';

/** An act of a sample. */
export const act = (
  step: string,
  on: Day,
  asks: SampleAct['asks'] = {},
  number?: string,
): SampleAct => ({ step, on, asks, ...(number ? { number } : {}) });

/** Prints the letters of a kind after some acts: what is due, what lacks, and what each says on one line. */
export const printing =
  (kind: string, calendar: Calendar) =>
  (told: readonly SampleAct[], office: Partial<OfficeFacts> = {}) => {
    const [matter, letters] = [matterOf(kind), lettersOfKind(kind)];
    if (!matter || !letters) throw new Error(`${kind} prints nothing`);
    const facts = sampleFacts(matter, calendar, told, office);
    const paper = (name: string) =>
      paperBy(letters, name, {
        ...facts,
        draft: letters.isUnsigned(facts.act.step, name),
      });
    return {
      due: letters.due(facts).map(({ letter }) => letter),
      paper,
      text: (name: string) => toText(paper(name)).replaceAll('\n', ''),
      missing(name: string) {
        const letter = letters.write[name]?.(facts);
        return letter && 'missing' in letter ? letter.missing.map(({ zh }) => zh) : [];
      },
    };
  };

/** What a text should say and does not. */
export const lacking = (text: string, ...parts: readonly string[]): readonly string[] =>
  parts.filter((part) => !text.includes(part)).map((part) => `${part} ∉ ${text}`);
