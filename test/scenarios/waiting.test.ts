import { expect, test } from 'vitest';
import type { State } from '../../src/kernel/act.ts';
import { nothing } from '../../src/kernel/act.ts';
import { involvedIn } from '../../src/store/duty.ts';
import { getKind } from './record.ts';

/** Who has a record of a kind on his list in a phase: `todo` now, `watch` when a term of it is near its end. */
function waitsFor(kind: string, phase: string): Readonly<Record<string, readonly string[]>> {
  const matter = getKind(kind);
  const state: State = { ...nothing(matter), phase };
  const all = involvedIn(matter, state, null);
  return Object.fromEntries(
    [...new Set(all.map(({ relation }) => relation))].map((relation) => [
      relation,
      all.filter((one) => one.relation === relation).map(({ holder }) => holder.slice(5)),
    ]),
  );
}

test('现行规范性文件不占待办，评估、有效期临近时才提醒承办人和负责人', () => {
  expect(waitsFor('normative-document', 'inForce')).toEqual({
    watch: ['officer', 'leader', 'head'],
  });
  expect(waitsFor('normative-document', 'published')).toEqual({ todo: ['clerk', 'officer'] });
});

test.each([
  ['法规库里现行的法律', 'law-source', 'inForce', ['head']],
  ['现行权力事项', 'power-item', 'current', ['head', 'leader']],
  ['聘期内的法律顾问', 'legal-adviser', 'engaged', ['head']],
  ['在聘专家', 'expert', 'appointed', ['head', 'leader']],
  ['履行中的合同', 'contract', 'performing', ['officer', 'head']],
  ['执行中的重大决策', 'major-decision', 'executing', ['officer', 'head', 'leader']],
  ['适用例外规定出台的措施', 'fair-competition-review', 'issued', ['officer', 'clerk', 'head']],
])('%s不占待办，有期限临近时才提醒', (_, kind, phase, roles) => {
  expect(waitsFor(kind, phase)).toEqual({ watch: roles });
});

test.each([
  ['整改情况待核查', 'inspection-finding', 'submitted', ['reviewer', 'head', 'leader']],
  ['公平竞争审查待作结论', 'fair-competition-review', 'judged', ['reviewer']],
  ['重大决策合法性审查中', 'major-decision', 'reviewing', ['reviewer']],
  ['重大决策待集体讨论', 'major-decision', 'submitted', ['clerk', 'head']],
  ['零报告退回再查', 'nil-confirmation', 'returned', ['clerk', 'officer']],
])('%s的，在办理这一步的人的待办里，去向由办理结果决定的也一样', (_, kind, phase, roles) => {
  expect(waitsFor(kind, phase)).toEqual({ todo: roles });
});
