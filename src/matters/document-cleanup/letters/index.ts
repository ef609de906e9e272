import type { Block } from '../../../paper/paper.ts';
import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { officeForm, table } from '../../letter/forms.ts';
import { heading } from '../../letter/papers.ts';
import { counted, date } from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { verdicts } from '../fields.ts';
import { titles } from './titles.ts';

/** The published list: a table for each verdict, in the order of the law's words. */
function result(facts: LetterFacts<Own>): Letter {
  const { act, matter } = facts;
  const { own } = matter;
  const tables = Object.entries(verdicts).flatMap(([verdict, { zh }], n): readonly Block[] => {
    const rows = own.documents
      .filter((one) => one.verdict === verdict)
      .map((one) => [one.title, one.number, date(one.issuedOn), one.reason ?? '']);
    if (rows.length === 0) return [];
    return [
      heading(`${counted(n + 1)}、${zh}的文件（${rows.length}件）`),
      table(
        [
          ['文件名称', 4],
          ['文号', 2],
          ['成文日期', 1.6],
          ['理由', 3],
        ],
        rows,
      ),
    ];
  });
  return {
    paper: officeForm(facts, {
      title: `${own.name}结果目录`,
      right: typeof act.asks['number'] === 'string' ? act.asks['number'] : '',
      body: [
        {
          kind: 'paragraph',
          text: `清理范围：成文日期自${date(own.from)}至${date(own.until)}，共${own.documents.length}件。`,
        },
        ...tables,
      ],
    }),
  };
}

export const cleanupLetters = lettersBy<Own>()({ titles, write: { result } });
