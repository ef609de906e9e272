import { describe, expect, test } from 'vitest';
import type { PlannedAct } from '../demo/course.ts';
import { planDemo } from '../demo/plan.ts';
import { officeCalendar } from '../office/calendar/calendar.ts';
import { toText } from '../paper/text.ts';
import { kinds, matterOf } from './index.ts';
import { letterTitles } from './letter-titles.ts';
import { act } from './letter/printing.ts';
import type { SampleAct } from './letter/sample.ts';
import { paperBy, sampleFacts } from './letter/sample.ts';
import { lettersOfKind } from './letters.ts';

const calendar = officeCalendar();
const written = kinds.flatMap((matter) => {
  const letters = lettersOfKind(matter.name);
  return letters ? [{ matter, letters, steps: Object.entries(matter.steps) }] : [];
});

describe('文书与事项的声明', () => {
  test('步骤所列文书都有名称和写法，有写法的都由步骤给出或者由办理情况引出', () => {
    const called = { 'disclosure-request': ['override-notice', 'lapse-notice', 'approval-slip'] };
    for (const { matter, letters, steps } of written) {
      const declared = steps.flatMap(([, { letters: names }]) => names ?? []);
      const more = called[matter.name as keyof typeof called] ?? [];
      expect([...new Set([...declared, ...more])].toSorted()).toEqual(
        Object.keys(letters.write).toSorted(),
      );
      expect(letterTitles[matter.name]).toBe(letters.titles);
    }
    expect(Object.keys(letterTitles).toSorted()).toEqual(
      written.map(({ matter }) => matter.name).toSorted(),
    );
  });

  test('步骤列有文书的事项都能出文书', () => {
    const declaring = kinds.filter(({ steps }) =>
      Object.values(steps).some(({ letters }) => letters),
    );
    expect(declaring.map(({ name }) => name).filter((name) => !lettersOfKind(name))).toEqual([]);
  });

  test('拟稿时出的文书标明未签发', () => {
    const unsigned = written.flatMap(({ matter, letters, steps }) =>
      steps.flatMap(([step, { letters: names }]) =>
        (names ?? [])
          .filter((name) => letters.isUnsigned(step, name))
          .map((name) => `${matter.name}.${step}.${name}`),
      ),
    );
    expect(unsigned.toSorted()).toEqual([
      'complaint.draft.opinion',
      'draft-law-opinion.draft.opinion',
      'litigation.draft.defence',
      'meeting.draftMinutes.minutes',
      'message.draft.reply',
      'proposal.draft.reply',
      'reconsideration.draft.reply',
      'report-to-superior.draft.paper',
    ]);
  });
});

/** What a record of the demonstration printed, act by act, as it would be printed there and then. */
function printed(kind: string, own: readonly PlannedAct[], seen: Set<string>) {
  const [matter, letters] = [matterOf(kind), lettersOfKind(kind)];
  if (!matter || !letters) return [];
  const acts = own.filter(({ step }) => matter.steps[step]);
  const told = acts.map(({ step, on, asks }): SampleAct =>
    act(step, on, asks, matter.steps[step]?.numbers && '甲外〔2024〕12号'),
  );
  return acts.flatMap(({ step }, at) =>
    (matter.steps[step]?.letters ?? []).flatMap((name) => {
      const key = `${kind}.${name}.${step}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const facts = sampleFacts(matter, calendar, told.slice(0, at + 1));
      const draft = letters.isUnsigned(step, name);
      return [
        { key: `${kind}.${name}`, text: toText(paperBy(letters, name, { ...facts, draft })) },
      ];
    }),
  );
}

/** The first letter of each name and step; requests have samples of their own. */
function demonstrated(acts: readonly PlannedAct[]) {
  const seen = new Set<string>();
  const records = [...Map.groupBy(acts, ({ kind, matter }) => `${kind} ${matter}`).values()];
  return records
    .map((own) => [own[0]?.kind ?? '', own] as const)
    .filter(([kind]) => kind !== 'disclosure-request')
    .flatMap(([kind, own]) => printed(kind, own, seen));
}

describe('示范机关的文书', () => {
  const papers = demonstrated(planDemo('2025-12-31', calendar));

  test('每一种文书示范机关都出过，一项不缺', () => {
    const shown = new Set(papers.map(({ key }) => key));
    const all = Object.entries(letterTitles).flatMap(([kind, titles]) =>
      kind === 'disclosure-request' ? [] : Object.keys(titles).map((name) => `${kind}.${name}`),
    );
    expect(all.filter((key) => !shown.has(key))).toEqual([]);
  });

  test('文书里没有空值、半角标点和重复的标点', () => {
    const wrong = papers.flatMap(({ key, text }) =>
      [
        /undefined|null|NaN|\[object/u,
        /\p{Script=Han}[,;:!?]|[,;!?]\p{Script=Han}/u,
        /[，。；：、][，。；：、]/u,
        /《》|“”|（）|《《|》》/u,
      ]
        .map((shape) => shape.exec(text))
        .filter((found) => found !== null)
        .map((found) => `${key}: ${text.slice(Math.max(0, found.index - 20), found.index + 20)}`),
    );
    expect(wrong).toEqual([]);
  });
});
