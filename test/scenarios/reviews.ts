import type { Day } from '../../src/kernel/day.ts';
import { addDays } from '../../src/kernel/day.ts';
import { itemNames } from '../../src/matters/fair-competition-review/items.ts';
import type { Asks, OneRecord } from './record.ts';
import { beginning, THIS } from './record.ts';
import type { Scenario } from './scenario.ts';
import { scenario } from './scenario.ts';

const none = Object.fromEntries(itemNames.map((name) => [name, 'none']));
const former = { access: 'none', flow: 'none', costs: 'none', conduct: 'none' };

const legal = beginning('legal-review', {
  submit: {
    kind: 'legal-document',
    division: '综合处',
    texts: [{ title: '送审稿' }],
    materials: [{ material: 'basis' }],
  },
  conclude: { outcome: 'lawful', points: [], summary: '主体适格，内容合法。' },
});
const competition = beginning('fair-competition-review', {
  open: {
    ...{ division: '综合处', sort: 'policy', issuer: 'office', stock: 'fresh', public: false },
  },
  decideScope: { inScope: true },
  hear: { who: '市会展行业协会', sort: 'association', how: 'letter', views: '无', adopted: '无' },
  judge: none,
  judgeFormerly: former,
  conclude: { conclusion: 'complies', account: '各项均未违反。' },
});

/** A review of legality of something, sent two weeks before it is concluded. */
export const legalReviewOf = (subject: string, on: Day, own: Asks = {}): OneRecord =>
  legal()
    .take('submit', addDays(on, -14), { subject, ...own })
    .take('accept', addDays(on, -13));

/** A fair-competition review of a measure, judged and not yet concluded. */
export const competitionReviewOf = (measure: string, on: Day, own: Asks = {}): OneRecord =>
  competition()
    .take('open', addDays(on, -14), { measure, ...own })
    .take('decideScope', addDays(on, -14))
    .take('hear', addDays(on, -10))
    .take(on >= '2024-08-01' ? 'judge' : 'judgeFormerly', on);

type Resting = {
  /** What the record is called. */
  readonly title: string;
  readonly begun: () => OneRecord;
  readonly step: string;
  readonly on: Day;
};
type Review = {
  readonly code: 'review' | 'competition';
  readonly what: string;
  readonly of: (subject: string, on: Day, own?: Asks) => OneRecord;
  /** What the act says of it, and what it does not say. */
  readonly says: Asks;
  readonly not: Asks;
};

const on = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** A record rests on a review: on this one, on this matter, concluded by that day, with what it says itself. */
function rests({ code, what, of, says, not }: Review, resting: Resting): Scenario {
  const { title, begun, step, on: day } = resting;
  const codes = ['not-concluded', 'concluded-later', 'of-another', 'says-otherwise'].map(
    (end) => `${code}-${end}`,
  );
  return scenario(
    `${on(day)}登记的${what}须是本件的、当日已有结论的，结论和日期照原样`,
    codes,
    () => {
      const asks = { review: 'review-1', reviewNumber: null, reviewedOn: day, ...says };
      const naming = (review: OneRecord) => begun().as({ naming: { 'review-1': review } });
      const concluded = (subject: string, by: Day, own: Asks = {}) =>
        of(subject, by, own).take('conclude', by);
      naming(of(title, day)).refuses(`${code}-not-concluded`, step, day, asks);
      naming(concluded(title, addDays(day, 1))).refuses(`${code}-concluded-later`, step, day, asks);
      naming(concluded('另一件事的办理规定', day)).refuses(`${code}-of-another`, step, day, asks);
      // Whatever it is called: it says itself what it is about.
      naming(concluded(title, day, { about: 'another-record' })) //
        .refuses(`${code}-of-another`, step, day, asks);
      naming(concluded(title, day)).refuses(`${code}-says-otherwise`, step, day, {
        ...asks,
        ...not,
      });
      naming(concluded(title, day)).refuses(`${code}-says-otherwise`, step, day, {
        ...asks,
        reviewedOn: addDays(day, -1),
      });
      naming(concluded('名称不同的送审稿', day, { about: THIS })).take(step, day, asks);
      naming(concluded(`关于《${title}（草案）》的送审`, day)).take(step, day, asks);
    },
  );
}

export const restsOnLegality = (resting: Resting): Scenario =>
  rests(
    {
      ...{ code: 'review', what: '合法性审核', of: legalReviewOf },
      ...{ says: { outcome: 'lawful' }, not: { outcome: 'revise' } },
    },
    resting,
  );
export const restsOnCompetition = (resting: Resting): Scenario =>
  rests(
    {
      ...{ code: 'competition', what: '公平竞争审查', of: competitionReviewOf },
      ...{ says: { conclusion: 'complies' }, not: { conclusion: 'excepted' } },
    },
    resting,
  );

const meets = beginning('meeting', {
  plan: { sort: 'party-group', session: '第1次', convener: '王海', members: '王海、陈刚、周敏' },
  screen: { verdicts: [{ item: 1, verdict: 'listed' }] },
  hold: { present: '王海、陈刚、周敏', recorder: '何静' },
});
const vote = { item: 1, for: 3, against: 0, abstained: 0, chairLast: true, decided: '见纪要。' };

/** A meeting that was held and has one item; what became of it is told by the next step. */
export const meetingOn = (title: string, day: Day, own: Asks = {}): OneRecord =>
  meets()
    .take('plan', addDays(day, -7), own)
    .take('propose', addDays(day, -6), {
      items: [{ title, division: '综合处', category: 'none', legality: 'not-needed' }],
    })
    .take('screen', addDays(day, -5))
    .take('schedule', addDays(day, -4), { day })
    .take('hold', day);
const resolved = (meeting: OneRecord, day: Day, result = 'adopted'): OneRecord =>
  meeting.take('resolve', day, { results: [{ ...vote, result }] });

/** A record rests on the meeting that discussed it. */
export function restsOnMeeting({ title, begun, step, on: day }: Resting): () => void {
  return () => {
    const asks = { meeting: 'meeting-1' };
    const naming = (meeting: OneRecord) => begun().as({ naming: { 'meeting-1': meeting } });
    const refuses = (end: string, meeting: OneRecord) =>
      naming(meeting).refuses(`meeting-${end}`, step, day, asks);
    const item = `审议《${title}》`;
    refuses('not-concluded', meetingOn(item, day));
    const next = addDays(day, 1);
    refuses('concluded-later', resolved(meetingOn(item, next), next));
    refuses('of-another', resolved(meetingOn('审议外事经费预算', day), day));
    refuses('says-otherwise', resolved(meetingOn(item, day), day, 'rejected'));
    refuses('says-otherwise', resolved(meetingOn(item, day, { sort: 'director' }), day));
    naming(resolved(meetingOn(item, day), day)).take(step, day, asks);
  };
}
