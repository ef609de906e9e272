import { say } from '../../../kernel/text.ts';
import type { Block } from '../../../paper/paper.ts';
import type { Letter, LetterFacts } from '../../disclosure-request/letters/facts.ts';
import { date } from '../../disclosure-request/letters/writing.ts';
import type { Own } from '../fields.ts';
import { verdicts } from '../fields.ts';

export const cleanupLetterTitles = { result: say('清理结果目录', 'Result of the clean-up') };

// Facts are built from this matter's own acts; their types are those of its fields.
const ownOf = ({ matter }: LetterFacts): Own => matter.own as unknown as Own;

/** The published list: a table for each verdict, in the order of the law's words. */
function result(facts: LetterFacts): Letter {
  const { office, act, draft } = facts;
  const own = ownOf(facts);
  const tables = Object.entries(verdicts).flatMap(([verdict, { zh }], n): readonly Block[] => {
    const rows = own.documents
      .filter((one) => one.verdict === verdict)
      .map((one) => [one.title, one.number, date(one.issuedOn), one.reason ?? '']);
    if (rows.length === 0) return [];
    const place = '一二三四'[n] ?? '';
    return [
      { kind: 'paragraph', text: `${place}、${zh}的文件（${rows.length}件）`, level: 1 },
      {
        kind: 'table',
        columns: [
          { title: '文件名称', width: 4 },
          { title: '文号', width: 2 },
          { title: '成文日期', width: 1.6 },
          { title: '理由', width: 3 },
        ],
        rows,
        numbered: true,
      },
    ];
  });
  return {
    paper: {
      form: 'form',
      title: `${own.name}结果目录`,
      head: {
        left: office.name,
        right: typeof act.asks['number'] === 'string' ? act.asks['number'] : '',
      },
      body: [
        {
          kind: 'paragraph',
          text: `清理范围：成文日期自${date(own.from)}至${date(own.until)}，共${own.documents.length}件。`,
        },
        ...tables,
      ],
      draft,
      day: act.on,
    },
  };
}

export const cleanupLetters = { result };
export const cleanupLettersDue = ({ act }: LetterFacts): readonly { readonly letter: string }[] =>
  act.step === 'publish' ? [{ letter: 'result' }] : [];
