import type { Day } from '../../kernel/day.ts';
import type { Cite } from '../../kernel/refusal.ts';

type Rule = { readonly by: 'receivedOn' | 'confirmedOn'; readonly cites: Cite<'disclosure'> };
const article = (item: string): Cite<'disclosure'> => ({
  law: 'disclosure',
  article: `第三十一条第${item}项`,
});

/** The four receipt rules of article 31; an oral request is filled in at the counter (article 29). */
export const receiptRules = {
  counter: { by: 'receivedOn', cites: article('一') },
  oral: { by: 'receivedOn', cites: article('一') },
  'post-signed': { by: 'receivedOn', cites: article('二') },
  'post-plain': { by: 'confirmedOn', cites: article('二') },
  web: { by: 'confirmedOn', cites: article('三') },
  fax: { by: 'confirmedOn', cites: article('三') },
} as const satisfies Readonly<Record<string, Rule>>;

/** The day a request counts as received; null until both sides have confirmed where article 31 asks for it. */
export function receiptDay(own: {
  readonly channel: keyof typeof receiptRules;
  readonly receivedOn: Day;
  readonly confirmedOn: Day | null;
}): Day | null {
  return receiptRules[own.channel].by === 'receivedOn' ? own.receivedOn : own.confirmedOn;
}
