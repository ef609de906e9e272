import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import {
  box,
  keyed,
  line,
  officeForm,
  pair,
  row,
  signed,
  unlessEmpty,
} from '../../letter/forms.ts';
import { chosen, clause, date, readerOf } from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks, own as ownFields } from '../fields.ts';
import { titles } from './titles.ts';

type Facts = LetterFacts<Own, 'publish' | 'review'>;
const { last } = readerOf(asks);

/** The verdict as the reviewer gave it, with its ground and what is taken out (第十七条、第三十七条). */
function reviewed(facts: Facts): string {
  const said = last(facts, 'reviewSecrecy')?.asks;
  if (!said) return '';
  const { verdict, ground, removed } = said;
  return [
    chosen(asks.reviewSecrecy.verdict, verdict),
    ground ? `依据：${clause(ground)}` : '',
    removed ? `删减内容：${clause(removed)}` : '',
  ]
    .filter((one) => one !== '')
    .join('。');
}

/** What whoever is competent determined, where the office could not (第十七条第三款). */
function determined(facts: Facts): string {
  const said = last(facts, 'determine')?.asks;
  return said
    ? `${said.by}确定：${said.disclose ? '可以公开' : '不予公开'}。依据：${clause(said.ground)}`
    : '';
}

/** 公开属性和保密审查表: what is to be published, who reviewed it with what verdict, and by when it is due. */
function review(facts: Facts): Letter {
  const { own } = facts.matter;
  const due = facts.clocks.publish?.due;
  const entered = last(facts, 'register');
  const referred = last(facts, 'determine');
  return {
    paper: officeForm(facts, {
      title: '政府信息公开属性和保密审查表',
      right: `索引号：${own.index}`,
      body: [
        keyed(
          [
            line('信息名称', own.name),
            row(
              pair('公开内容', chosen(ownFields.category, own.category)),
              pair('形成日期', date(own.formedOn)),
            ),
            ...unlessEmpty('批复日期', own.approvedOn && date(own.approvedOn)),
            line('内容概述', own.summary, 24),
            row(pair('公开期限', due ? `${date(due)}前` : ''), pair('拟公开载体', '')),
            box('承办意见', entered, '属于主动公开范围，拟列入公开目录', 22),
            {
              pairs: [
                {
                  label: '审查要点',
                  value:
                    '1. 是否涉及国家秘密、工作秘密\n2. 是否危及国家安全、公共安全、经济安全、社会稳定\n3. 是否涉及商业秘密、个人隐私\n4. 是否属于内部事务信息、过程性信息、行政执法案卷信息',
                },
              ],
            },
            box('保密审查\n意见', last(facts, 'reviewSecrecy'), reviewed(facts), 28),
            ...(referred ? [box('主管部门\n确定意见', referred, determined(facts), 22)] : []),
            { ...row({ label: '负责人\n审定意见', value: '', slots: signed }), height: 26 },
          ],
          28,
        ),
      ],
      foot: '注：依照《中华人民共和国政府信息公开条例》第十四条至第十七条审查；未经审查的信息不得公开。',
    }),
  };
}

export const itemLetters = lettersBy<Own, 'publish' | 'review'>()({ titles, write: { review } });
