import { lettersBy } from '../../letter/declare.ts';
import type { Own } from '../fields.ts';
import { isLapse } from '../results.ts';
import type { ClockName } from '../rules.ts';
import { approvalSlip } from './approval-slip.ts';
import { consultedOf } from './course.ts';
import type { Letter, LetterFacts } from './facts.ts';
import { contents, receipt } from './forms.ts';
import { amendment, clarification, delay, extension, feeNotice, reasons } from './notices.ts';
import { draftedOf, lapseNotice, reply } from './reply.ts';
import { serviceReceipt } from './service-receipt.ts';
import { consultation, overrideNotice } from './third-parties.ts';
import { titles } from './titles.ts';

export type { Letter, LetterFacts } from './facts.ts';

export type LetterName = keyof typeof titles;

/** Titles as they stand on the papers, for the contents of the volume. */
const filed: Readonly<Record<LetterName, string>> = {
  receipt: '政府信息公开申请登记回执',
  clarification: '政府信息公开申请补正告知书',
  consultation: '政府信息公开征求意见书',
  'override-notice': '政府信息决定公开告知书',
  extension: '政府信息公开申请延期答复告知书',
  reasons: '政府信息公开申请说明理由通知书',
  delay: '政府信息公开申请延迟答复告知书',
  'fee-notice': '政府信息公开信息处理费缴费通知书',
  reply: '政府信息公开申请答复书',
  amendment: '政府信息更正申请答复书',
  'lapse-notice': '政府信息公开申请不再处理告知书',
  'service-receipt': '送达回证',
  'approval-slip': '政府信息公开申请答复呈批件',
  contents: '卷内目录',
};

/** The letters and forms of a disclosure request, by the names its declaration uses. */
export const letters: Readonly<Record<LetterName, (facts: LetterFacts) => Letter>> = {
  receipt,
  clarification,
  consultation,
  'override-notice': overrideNotice,
  extension,
  reasons,
  delay,
  'fee-notice': feeNotice,
  reply,
  amendment,
  'lapse-notice': lapseNotice,
  'service-receipt': serviceReceipt,
  'approval-slip': approvalSlip,
  contents: (facts) => contents(facts, filed),
};

export type DueLetter = { readonly letter: LetterName; readonly about?: string };

const isLetter = (name: string): name is LetterName => Object.hasOwn(letters, name);

/** A notice for each third party whose objection the answer overrides. */
const overridden = (facts: LetterFacts): readonly DueLetter[] =>
  draftedOf(facts)?.override
    ? consultedOf(facts)
        .filter(({ kind, view }) => kind === 'third-party' && view === 'objects')
        .map(({ act }) => ({ letter: 'override-notice', about: act }))
    : [];

/** Letters that the facts of an act call for, beside those its step declares. */
function called(facts: LetterFacts): readonly DueLetter[] {
  const { step } = facts.act;
  if (step === 'draft') return [{ letter: 'approval-slip' }, { letter: 'reply' }];
  if (step === 'sign') return [{ letter: 'approval-slip' }, ...overridden(facts)];
  const lapsed = step === 'reply' && isLapse(draftedOf(facts)?.result ?? null);
  return lapsed ? [{ letter: 'lapse-notice' }] : [];
}

/** What is printed for an act, each once; `about` goes into the facts of that letter. */
export function lettersDue(facts: LetterFacts): readonly DueLetter[] {
  const more = called(facts);
  const declared = facts.act.letters
    .filter(isLetter)
    .filter((name) => !more.some(({ letter }) => letter === name))
    .map((letter) => ({ letter }));
  return [...declared, ...more];
}

export const requestLetters = lettersBy<Own, ClockName>()({
  titles,
  write: letters,
  due: lettersDue,
  unsigned: { draft: ['reply'] },
});
