import { defineMatter, months } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import { count, inTime, stock } from '../figure.ts';
import { laws } from '../laws.ts';
import { asking, rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { Own } from './fields.ts';
import { asks, keeps, own } from './fields.ts';

type Law = keyof typeof laws;
const cites = (article: string): Cite<Law> => ({ law: 'normativeDocuments', article });
const by = (article: string, zh: string, en: string): { cites: Cite<Law>; says: Text } => ({
  cites: cites(article),
  says: say(zh, en),
});
const { refused, impossible, late } = rulesBy({
  'scope-reversed': by('清理', '清理范围的起止日期颠倒。', 'The scope ends before it begins.'),
  'outside-scope': by(
    '清理',
    '文件成文日期不在本次清理范围内。',
    'The document was not issued within the scope.',
  ),
  'listed-already': by('清理', '该文号的文件已经列入清单。', 'That number is on the list.'),
  'no-such-document': by('清理', '清单中没有这份文件。', 'The list has no such document.'),
  'judged-already': by(
    '清理',
    '该文件已有清理意见；改变意见的请用“变更清理意见”。',
    'It has a verdict; change it by the step for that.',
  ),
  'not-judged': by('清理', '该文件还没有清理意见。', 'It has no verdict yet.'),
  'same-verdict': by('清理', '与现有清理意见相同。', 'That is the verdict already.'),
  'all-judged-first': by(
    '清理',
    '清单中还有文件没有清理意见，或者清单为空。',
    'Some documents have no verdict, or the list is empty.',
  ),
  'nothing-to-carry-out': by(
    '清理结果',
    '继续有效的文件没有需要落实的内容。',
    'Nothing is to be done about what stays in force.',
  ),
  'carried-out-already': by('清理结果', '该文件已经落实。', 'That is done already.'),
  'number-required': by(
    '清理结果',
    '修改、废止的，请填写有关文件的文号。',
    'Name the act that amended or abolished it.',
  ),
  'carry-out-first': by(
    '清理结果',
    '还有需要修改、废止的文件没有落实。',
    'Documents to be amended or abolished are open.',
  ),
  'cleaned-late': by('清理', '公布清理结果晚于完成期限。', 'The result came after its day.'),
});

type Documents = Own['documents'];
type Entry = { readonly own: Own; readonly asks: { readonly entry: string } };
const entryOf = ({ own: { documents }, asks: { entry } }: Entry) =>
  documents.find(({ act }) => act === entry);
const noSuch = impossible('no-such-document', (given: Entry) => !entryOf(given));
const put = (documents: Documents, entry: string, change: Partial<Documents[number]>) =>
  documents.map((one) => (one.act === entry ? { ...one, ...change } : one));
/** Lapsed documents need no act of their own: saying so in the result is what ends them. */
const outstanding = ({ documents }: Own): boolean =>
  documents.some(
    ({ verdict, doneOn }) => (verdict === 'amend' || verdict === 'abolish') && doneOn === null,
  );

const bars: BarsOf<Own, typeof asks, 'cleanup'> = {
  verify: [
    refused(
      'all-judged-first',
      ({ own: { documents } }) =>
        documents.length === 0 || documents.some(({ verdict }) => verdict === null),
    ),
  ],
  publish: [late('cleaned-late', ({ clock }) => clock('cleanup').late)],
  close: [refused('carry-out-first', ({ own: now }) => outstanding(now))],
};
const rules: RulesOf<Own, typeof asks, 'cleanup'> = {
  open: [refused('scope-reversed', ({ own: { from, until } }) => until < from)],
  list: [
    refused(
      'outside-scope',
      ({ own: { from, until }, asks: { issuedOn } }) => issuedOn < from || issuedOn > until,
    ),
    refused('listed-already', ({ own: { documents }, asks: { number } }) =>
      documents.some((one) => one.number === number),
    ),
  ],
  judge: [noSuch, refused('judged-already', (given) => (entryOf(given)?.verdict ?? null) !== null)],
  rejudge: [
    noSuch,
    refused('not-judged', (given) => entryOf(given)?.verdict === null),
    refused('same-verdict', (given) => entryOf(given)?.verdict === given.asks.verdict),
  ],
  carryOut: [
    noSuch,
    refused('nothing-to-carry-out', (given) => entryOf(given)?.verdict === 'valid'),
    refused('carried-out-already', (given) => (entryOf(given)?.doneOn ?? null) !== null),
    refused(
      'number-required',
      (given) => entryOf(given)?.verdict !== 'lapsed' && given.asks.number === null,
    ),
  ],
};

const named = (zh: string, en: string, article = '清理') => ({
  title: say(zh, en),
  cites: cites(article),
});
const steps = asking(asks)({
  open: {
    ...named('启动清理', 'Open'),
    by: ['officer', 'head'],
    to: 'listing',
    story: say('启动清理，范围{from}至{until}', 'opened, {from} to {until}'),
  },
  list: {
    ...named('列入文件', 'List a document'),
    by: ['clerk', 'officer'],
    from: ['listing'],
    story: say('列入{title}（{number}）', 'listed {title} ({number})'),
  },
  judge: {
    ...named('提出清理意见', 'Give a verdict'),
    by: ['officer'],
    from: ['listing'],
    story: say('清理意见：{verdict}。{reason}', 'verdict: {verdict}. {reason}'),
  },
  rejudge: {
    ...named('变更清理意见', 'Change a verdict'),
    by: ['officer'],
    from: ['listing'],
    story: say('清理意见改为{verdict}。{reason}', 'verdict changed to {verdict}. {reason}'),
  },
  hear: {
    ...named('征求实施单位意见', 'Hear who applies them'),
    by: ['officer', 'clerk'],
    from: ['listing'],
    story: say('{unit}意见：{opinion}', '{unit}: {opinion}'),
  },
  verify: {
    ...named('复核清单', 'Verify the list'),
    by: ['reviewer'],
    from: ['listing'],
    to: 'verified',
    excludes: ['judge'],
    story: say('复核清单：{opinion}', 'verified: {opinion}'),
  },
  returnList: {
    ...named('退回清单', 'Return the list'),
    by: ['reviewer', 'leader'],
    from: ['verified'],
    to: 'listing',
    story: say('退回清单：{reason}', 'returned: {reason}'),
  },
  decide: {
    ...named('集体审议', 'Decide'),
    by: ['head', 'leader'],
    from: ['verified'],
    to: 'decided',
    story: say('{heldOn}{meeting}审议通过', 'decided by {meeting} on {heldOn}'),
  },
  publish: {
    ...named('公布清理结果', 'Publish the result', '清理结果'),
    by: ['clerk'],
    from: ['decided'],
    to: 'published',
    letters: ['result'],
    story: say('公布清理结果（{number}），{where}', 'published ({number}), {where}'),
  },
  carryOut: {
    ...named('落实清理意见', 'Carry out', '清理结果'),
    by: ['officer'],
    from: ['published'],
    story: say('落实：{how} {number}', 'carried out: {how} {number}'),
  },
  close: {
    ...named('清理办结', 'Close', '清理结果'),
    by: ['officer', 'head'],
    from: ['published'],
    to: 'closed',
    story: say('清理办结：{account}', 'closed: {account}'),
  },
} as const);

const judged = count('个', {
  title: say('清理文件数', 'Documents looked at in clean-ups'),
  definition: say(
    '提出清理意见的文件，每次清理每份计一次。',
    'Documents that were given a verdict, each once in each clean-up.',
  ),
  steps: ['judge'],
  by: ['verdict', 'category'],
});
const results = count('次', {
  title: say('公布清理结果', 'Clean-ups published'),
  steps: ['publish'],
  by: ['category'],
});

/** A campaign over old documents: which there are, what is to become of each and why, and the list that is published. */
export const documentCleanup = defineMatter({
  name: 'document-cleanup',
  title: say('文件清理', 'Clean-up of documents'),
  version: '2018-05-16',
  laws,
  inForce: cites('清理'),
  roles: {
    clerk: { title: say('登记人员', 'Registrar'), sees: 'office' },
    officer: { title: say('清理承办人', 'Officer in charge'), sees: 'office' },
    reviewer: { title: say('法治审核人员', 'Legal reviewer'), sees: 'office' },
    head: { title: say('法治工作负责人', 'Head of legal work'), sees: 'office' },
    leader: { title: say('分管领导', 'Leader in charge'), sees: 'office' },
  },
  heads: ['head'],
  phases: {
    listing: { title: say('列清单、提意见', 'being listed and judged') },
    verified: { title: say('待审议', 'to be decided') },
    decided: { title: say('待公布', 'to be published') },
    published: { title: say('落实中', 'being carried out'), closed: true, duty: true },
    closed: { title: say('已办结', 'closed'), closed: true },
  },
  numbering: {},
  own,
  keeps,
  naturalKey: ['name', 'from'],
  titled: ({ name }) => name,
  steps,
  days: {},
  silences: {},
  clocks: {
    cleanup: {
      title: say('清理完成期限', 'Term of the clean-up'),
      cites: cites('清理'),
      of: 'office',
      limit: months(6),
      starts: { steps: ['open'] },
      sets: [{ step: 'open', until: 'deadline', cites: cites('清理') }],
      stops: ['publish'],
    },
  },
  bars,
  rules,
  figures: {
    documents_reviewed_for_cleanup: judged,
    documents_cleanup_amended: count('个', {
      title: say('清理后修改、废止、失效的文件', 'Documents changed or ended by clean-ups'),
      steps: ['carryOut'],
    }),
    document_cleanups_published: results,
    document_cleanups_on_time_rate: inTime(
      { title: say('文件清理按期率', 'Clean-ups finished in time') },
      results,
      'cleanup',
    ),
    document_cleanups_open: stock('次', {
      title: say('在办文件清理', 'Clean-ups in hand'),
      steps: ['open'],
    }),
  },
  changes: {
    open: ({ own: { finishBy } }) => ({ deadline: finishBy }),
    list: ({ own: { documents }, asks: { title, number, issuedOn }, act }) => ({
      documents: [
        ...documents,
        { act, title, number, issuedOn, verdict: null, reason: null, doneOn: null },
      ],
    }),
    judge: ({ own: { documents }, asks: { entry, verdict, reason } }) => ({
      documents: put(documents, entry, { verdict, reason }),
    }),
    rejudge: ({ own: { documents }, asks: { entry, verdict, reason } }) => ({
      documents: put(documents, entry, { verdict, reason }),
    }),
    verify: ({ on }) => ({ verified: on }),
    returnList: () => ({ verified: null }),
    carryOut: ({ own: { documents }, asks: { entry }, on }) => ({
      documents: put(documents, entry, { doneOn: on }),
    }),
  },
  turns: {},
});
