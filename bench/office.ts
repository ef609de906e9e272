import { randomUUID } from 'node:crypto';
import { addDays } from '../src/kernel/day.ts';
import { openOffice } from '../test/store-office.ts';
import type { TestOffice } from '../test/store-office.ts';
import { systemClock } from '../src/office/clock.ts';
import type { Place } from './place.ts';

/** An office with people of two kinds: who sees all of it, and who sees a unit. */
export type Office = {
  readonly made: TestOffice;
  readonly id: string;
  readonly units: readonly string[];
  /** A registrar who is a case officer too. */
  readonly clerk: string;
  readonly officers: readonly string[];
  readonly head: string;
};

export async function foundOffice(place: Place, code: string): Promise<Office> {
  const made = await openOffice(place.owner, systemClock.today(), code);
  const units: string[] = [];
  for (let n = 1; n <= 10; n += 1) units.push(await made.unit(`u${n}`));
  const clerk = await made.hire('钱一', ['clerk', 'officer'], units[0]);
  const officers: string[] = [];
  for (const unit of units) officers.push(await made.hire('孙二', ['officer'], unit));
  const head = await made.hire('李三', ['head', 'reviewer', 'leader']);
  return { made, id: made.id, units, clerk, officers, head };
}

export type Sent = {
  readonly name: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
};

/** The course of a request that is measured: with and without a number, a clock, personal values and a job. */
export function course({ officers }: Office, matter = randomUUID()): readonly Sent[] {
  const on = systemClock.today();
  const of = `/api/disclosure-request/${matter}`;
  const step = (name: string, path: string, asks: Readonly<Record<string, unknown>>): Sent => ({
    name,
    path: `${of}/${path}`,
    body: { act: randomUUID(), on, asks },
  });
  const opening = { act: randomUUID(), matter, on, asks: requested(on) };
  return [
    { name: 'register', path: '/api/disclosure-request/register', body: opening },
    step('note', 'note', { note: '已电话联系申请人，告知受理情况。' }),
    step('ask to clarify', 'ask-to-clarify', {
      items: '请写明所需信息的年份和文件名称。',
      until: addDays(on, 10),
    }),
    step('clarify', 'clarify', { answer: '2025年度因公出访团组情况。' }),
    step('assign', 'assign', { to: officers[0], note: '请按程序办理。' }),
    step('consult', 'consult', { kind: 'third-party', party: '甲市进出口公司' }),
    step('note', 'note', { note: '征求意见书已交邮寄出，回执待归卷。' }),
    step('remind', 'urge', { note: '请抓紧办理，注意答复期限。' }),
  ];
}

const FAMILY = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英文云建国志华';
const SUBJECTS =
  '因公出访团组经费使用外宾接待友城往来领事保护外国人来华邀请翻译采购合同车辆预算决算会议培训';

const letter = (letters: string): string =>
  letters[Math.floor(Math.random() * letters.length)] ?? '';
const letters = (from: string, count: number): string =>
  Array.from({ length: count }, () => letter(from)).join('');

/** A request as it comes over the counter, of another person for something else each time. */
export const requested = (on: string) => ({
  applicantKind: 'naturalPerson',
  applicantName: `${letter(FAMILY)}${letters(GIVEN, 2)}`,
  applicantPhone: '13812345678',
  identity: 'id-card',
  sought: `2025年度${letters(SUBJECTS, 24)}情况`,
  form: 'paper',
  route: 'pickup',
  channel: 'counter',
  receivedOn: on,
});
