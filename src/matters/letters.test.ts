import { describe, expect, test } from 'vitest';
import type { PlannedAct } from '../demo/course.ts';
import { planDemo } from '../demo/plan.ts';
import { officeCalendar } from '../office/calendar/calendar.ts';
import { toText } from '../paper/text.ts';
import { kinds, matterOf } from './index.ts';
import { letterTitles } from './letter-titles.ts';
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
      expect([...new Set([...declared, ...more])].toSorted(), matter.name).toEqual(
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

/** The first letter of each name and step in the demonstration, as it would be printed there and then. */
function* demonstrated(acts: readonly PlannedAct[]) {
  const seen = new Set<string>();
  for (const [, own] of Map.groupBy(acts, ({ kind, matter }) => `${kind} ${matter}`)) {
    const kind = own[0]?.kind ?? '';
    const [matter, letters] = [matterOf(kind), lettersOfKind(kind)];
    if (!matter || !letters || kind === 'disclosure-request') continue; // has samples of its own
    const told: SampleAct[] = [];
    for (const { step, on, asks } of own.filter((one) => matter.steps[one.step])) {
      const declared = matter.steps[step];
      told.push({ step, on, asks, ...(declared?.numbers ? { number: '甲外〔2024〕12号' } : {}) });
      for (const name of declared?.letters ?? []) {
        if (seen.has(`${kind}.${name}.${step}`)) continue;
        seen.add(`${kind}.${name}.${step}`);
        const facts = sampleFacts(matter, calendar, told);
        const draft = letters.isUnsigned(step, name);
        yield { key: `${kind}.${name}`, text: toText(paperBy(letters, name, { ...facts, draft })) };
      }
    }
  }
}

describe('示范机关的文书', () => {
  const papers = [...demonstrated(planDemo('2025-12-31', calendar))];

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
