import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { keyed, line, officeForm, pair, row, signed, table } from '../../letter/forms.ts';
import { contactOf, officeLetter } from '../../letter/papers.ts';
import { booked, clause, date, paragraphs, readerOf, written } from '../../letter/writing.ts';
import type { Item, Own } from '../fields.ts';
import { asks, categories, sorts } from '../fields.ts';
import { findItem, listed, namesIn } from '../items.ts';

type Facts = LetterFacts<Own>;
const { now } = readerOf(asks);

const named = ({ sort, session }: Own): string => `${sorts[sort].zh}（${session}）`;

const divisionsOf = (items: readonly Item[]): string =>
  [...new Set(items.map(({ division }) => division))].join('、');

/** 会议通知: to the members and to whoever reports on an item, with the items and what is asked of them. */
export const notice = (facts: Facts): Letter =>
  written((need) => {
    const { own } = facts.matter;
    const items = listed(own);
    const { day } = now(facts, 'schedule').asks;
    return officeLetter(facts, {
      title: `关于召开${named(own)}的通知`,
      number: null,
      to: `各会议成员、有关处室`,
      body: [
        ...paragraphs(
          `定于${date(day)}召开${named(own)}，由${own.convener}主持。现将有关事项通知如下：`,
          // The plan knows the day alone: hour and room are written in by hand.
          `时间：${date(day)}＿＿＿时＿＿＿分`,
          '地点：＿＿＿＿＿＿＿＿＿＿＿＿',
          `一、会议成员：${namesIn(own.members).join('、')}。`,
          `二、列席：议题申报处室负责人（${divisionsOf(items)}）。`,
          `三、议题（${items.length}项）：${items.map(({ title }, n) => `${n + 1}. ${clause(title)}`).join('；')}。`,
          '四、会议成员因故不能出席的，请在会前向主持人请假，对议题有意见的以书面形式提出；书面意见不计入表决票数。与议题有利害关系的，应当回避。',
          '五、汇报处室请按议题顺序候会，会议材料会后收回，内容不得外传。',
        ),
      ],
      attachments: ['会议议题单'],
      contact: contactOf(facts, need),
      sensitivity: 'internal',
    });
  });

/** 议题单: the items in their order, who proposes each and whether it may come up. */
export function agenda(facts: Facts): Letter {
  const { own } = facts.matter;
  const { day } = now(facts, 'schedule').asks;
  return {
    paper: officeForm(facts, {
      title: '会议议题单',
      right: own.session,
      landscape: true,
      body: [
        keyed([
          row(pair('会议', sorts[own.sort].zh), pair('会期', date(day))),
          row(pair('主持人', own.convener), pair('会议成员', namesIn(own.members).join('、'))),
        ]),
        { kind: 'blank', lines: 1 },
        table(
          [
            ['议题', 90],
            ['申报处室', 30, 'center'],
            ['“三重一大”类别', 34, 'center'],
            ['合法性审查', 28, 'center'],
            ['备注', 34],
          ],
          listed(own).map(({ title, division, category, legality }) => [
            title,
            division,
            categories[category].zh,
            asks.screen.verdicts.items?.['legality']?.options?.[legality]?.zh ?? '',
            '',
          ]),
          { rowHeight: 12 },
        ),
      ],
      foot: '注：未列入议题单的事项不上会；涉及重大行政决策、规范性文件的议题，未经合法性审查不提交讨论。',
      sensitivity: 'internal',
    }),
  };
}

/** 交办单: one decision, who answers for it and by when, and the report that comes back on the same sheet. */
export function task(facts: Facts): Letter {
  const { own } = facts.matter;
  const { item, what, to, due } = now(facts, 'assignTask').asks;
  const about = findItem(own, item);
  const held = own.heldOn ? date(own.heldOn) : '';
  return {
    paper: officeForm(facts, {
      title: '会议议定事项交办单',
      right: `第${own.tasks.findIndex(({ act }) => act === facts.act.id) + 1}号`,
      body: [
        keyed([
          line('会议', `${facts.office.name}${named(own)}　${held}`),
          line('议题', about ? booked(about.title) : ''),
          line('议定内容', about?.decided ?? '', 20),
          line('交办事项', what, 26),
          row(pair('责任人', facts.people[to] ?? to), pair('完成时限', `${date(due)}前`)),
          row(pair('交办人', facts.act.by), pair('交办日期', date(facts.act.on))),
          { ...row({ label: '签收', value: '', slots: signed }), height: 20 },
          { ...row({ label: '落实情况', value: '', slots: signed }), height: 58 },
          { ...row({ label: '销号意见', value: '', slots: signed }), height: 26 },
        ]),
      ],
      foot: '注：不能按期完成的，应当在时限届满前书面说明理由；完成后附佐证材料报会议召集部门销号。',
      sensitivity: 'internal',
    }),
  };
}
