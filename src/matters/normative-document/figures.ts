import { count, cumulative, inTime, stock, sum } from '../figure.ts';
import { say } from '../../kernel/text.ts';

const isParty = ({ own }: { readonly own: Readonly<Record<string, unknown>> }): boolean =>
  own['category'] === 'party';
const isOther = (seen: { readonly own: Readonly<Record<string, unknown>> }): boolean =>
  !isParty(seen);

const published = count('份', {
  title: say('制定行政规范性文件', 'Normative documents issued'),
  steps: ['publish'],
  where: isOther,
});
const filed = count('份', {
  title: say('报送备案的规范性文件', 'Normative documents filed'),
  steps: ['file'],
  once: true,
  by: ['category'],
});

export const figures = {
  normative_documents_issued: published,
  normative_documents_issued_total: cumulative(
    { title: say('累计制定行政规范性文件', 'Normative documents issued so far') },
    published,
  ),
  normative_filings: filed,
  normative_filed_in_time_rate: inTime(
    { title: say('规范性文件备案及时率', 'Documents filed in time') },
    filed,
    'filing',
  ),
  party_normative_filings: count('份', {
    title: say('党内规范性文件备案份数', 'Intra-Party documents filed'),
    definition: say(
      '收到备案回执的党内规范性文件，计入收到回执的年度。',
      'Intra-Party documents with a receipt, in the year of the receipt.',
    ),
    steps: ['recordReceipt'],
    once: true,
    where: isParty,
  }),
  normative_comments_received: sum('条', {
    title: say('规范性文件征求意见收到意见', 'Comments on draft documents'),
    steps: ['closeComments'],
    field: 'received',
  }),
  normative_comments_adopted: sum('条', {
    title: say('规范性文件征求意见采纳意见', 'Comments adopted'),
    steps: ['closeComments'],
    field: 'adopted',
  }),
  normative_documents_evaluated: count('份', {
    title: say('开展实施后评估的规范性文件', 'Documents evaluated'),
    steps: ['evaluate'],
    by: ['finding'],
  }),
  normative_documents_ended: count('份', {
    title: say('废止、失效、被替代的规范性文件', 'Documents that ended'),
    steps: ['abolish'],
    by: ['how'],
  }),
  normative_documents_current: stock('份', {
    title: say('在制定、现行的规范性文件', 'Documents being made or in force'),
    steps: ['initiate'],
  }),
} as const;
