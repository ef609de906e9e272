import type { Day } from '../../../kernel/day.ts';
import { addDays } from '../../../kernel/day.ts';
import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { keyed, line, officeForm, pair, row, table } from '../../letter/forms.ts';
import { chosen, date, readerOf } from '../../letter/writing.ts';
import type { Own } from '../training.ts';
import { asks, own as ownFields } from '../training.ts';
import { titles } from './titles.ts';

type Facts = LetterFacts<Own>;
const { last } = readerOf(asks);

/** As many days as fit on a sheet; longer courses are signed for on several. */
const MOST_DAYS = 5;
const ROWS = 20;
/** More days than these want the wide page. */
const NARROW = 2;

function daysOf({ firstOn, lastOn }: Own): readonly Day[] {
  const days: Day[] = [];
  for (let day = firstOn; day <= lastOn && days.length < MOST_DAYS; day = addDays(day, 1))
    days.push(day);
  return days;
}

const short = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** 签到表: empty when the course is planned, with the names of a unit once it takes part. */
function signIn(facts: Facts): Letter {
  const { own } = facts.matter;
  const taking = facts.act.step === 'takePart' ? last(facts, 'takePart')?.asks : undefined;
  const days = daysOf(own);
  const people = (taking?.participants ?? []).map(({ name, post }) => [
    { text: [{ text: name, personal: true }] },
    taking?.unit ?? '',
    post ?? '',
    ...days.map(() => ''),
  ]);
  return {
    paper: officeForm(facts, {
      title: `${own.name}签到表`,
      right: taking ? taking.unit : null,
      landscape: days.length > NARROW,
      body: [
        keyed([
          row(
            pair('形式', chosen(ownFields.sort, own.sort)),
            pair('时间', `${date(own.firstOn)}至${date(own.lastOn)}`),
            pair('主办单位', own.host),
          ),
          line(
            '课程',
            own.courses.map(({ title, hours }) => `${title}（${hours}学时）`).join('；'),
          ),
        ]),
        { kind: 'blank', lines: 1 },
        table(
          [
            ['姓名', 30, 'center'],
            ['单位', 62],
            ['职务、岗位', 38],
            ...days.map((day): readonly [string, number, 'center'] => [short(day), 24, 'center']),
          ],
          people,
          { blankRows: Math.max(0, ROWS - people.length), rowHeight: 9 },
        ),
      ],
      foot: '注：本人签名，不得代签；缺席的由主办人员注明原因。',
    }),
  };
}

export const trainingLetters = lettersBy<Own>()({ titles, write: { 'sign-in': signIn } });
