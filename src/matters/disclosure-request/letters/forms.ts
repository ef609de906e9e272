import type { Day } from '../../../kernel/day.ts';
import { say } from '../../../kernel/text.ts';
import type { FormPaper, KeyRow } from '../../../paper/paper.ts';
import { officeForm, pair, personal, row } from '../../letter/forms.ts';
import { own as ownFields } from '../fields.ts';
import { receiptDay } from '../receipt.ts';
import type { ActFacts, Letter, LetterFacts } from './facts.ts';
import type { Writing } from './writing.ts';
import { actsSoFar, chosen, date, titled } from '../../letter/writing.ts';
import { asksOf, write } from './writing.ts';

export const numberLine = ({ matter }: LetterFacts): string =>
  matter.number === null ? '' : `登记编号：${matter.number}`;

/** A form of the office about a request, on one page. */
export const formOf = (
  facts: LetterFacts,
  given: Pick<FormPaper, 'title' | 'body'> & { right?: string; foot?: string },
): FormPaper => officeForm(facts, { ...given, right: given.right ?? numberLine(facts) });

export const applicantOf = ({ matter }: LetterFacts, { need }: Writing): string =>
  need(matter.own.applicantName, say('申请人姓名或者名称', "the applicant's name"));

function receiptRows(facts: LetterFacts, writing: Writing): readonly KeyRow[] {
  const { act, clocks, matter, office } = facts;
  const { own } = matter;
  const day = receiptDay(own);
  const due = clocks.reply?.due;
  const contact = [office.disclosureUnit, office.address, office.phone].filter((part) => !!part);
  return [
    row(
      personal('申请人', applicantOf(facts, writing)),
      pair('申请人类型', chosen(ownFields.applicantKind, own.applicantKind)),
    ),
    row(
      pair('申请渠道', chosen(ownFields.channel, own.channel)),
      pair('身份证明', chosen(ownFields.identity, own.identity)),
    ),
    row(
      pair('提交或者\n到达日期', date(own.receivedOn)),
      pair('收到申请\n之日', day ? date(day) : '以双方确认之日为准'),
    ),
    {
      ...row(
        pair('申请公开\n的内容', writing.need(own.sought, say('申请公开的内容', 'what is sought'))),
      ),
      height: 42,
    },
    row(
      pair('获取信息\n的方式', chosen(ownFields.form, own.form)),
      pair('获取信息\n的途径', chosen(ownFields.route, own.route)),
    ),
    row(pair('答复期限', due && day ? `${date(due)}前（含当日）` : '自收到申请之日起20个工作日')),
    row(
      pair('登记人', writing.need(act.by, say('登记人', 'who registered it'))),
      pair('登记日期', date(act.on)),
    ),
    ...(contact.length === 0 ? [] : [row(pair('联系方式', contact.join('　')))]),
  ];
}

/** 登记回执: the request is registered, when it counts as received and by when it is answered. */
export const receipt = (facts: LetterFacts): Letter =>
  write(facts.act.on, (writing) =>
    formOf(facts, {
      title: '政府信息公开申请登记回执',
      body: [
        { kind: 'keyValue', rows: receiptRows(facts, writing), labelWidth: 26 },
        { kind: 'blank', lines: 1 },
        {
          kind: 'paragraph',
          text: `说明：收到申请之日依照${writing.cite('disclosure', '第三十一条')}的规定确定，答复期限依照${writing.cite('disclosure', '第三十三条第二款')}的规定自次日起计算。需要补正、缴纳信息处理费或者延长答复期限的，本机关另行书面告知；征求第三方和其他机关意见所需时间不计算在内。`,
        },
        { kind: 'blank', lines: 1 },
        {
          kind: 'slot',
          slots: [
            { label: '申请人签收', kind: 'signature' },
            { label: '', kind: 'date' },
          ],
          align: 'right',
        },
      ],
    }),
  );

/** Eight digits, as the contents of a volume are dated. */
const compact = (day: Day): string => day.replaceAll('-', '');

/** What a document or letter is called in the volume. */
type Filed = {
  readonly number: string;
  readonly by: string;
  readonly title: string;
  readonly on: string;
  readonly pages: string;
};

/** Who wrote what came in with an act; everything else is the office's own. */
const authors: Readonly<Record<string, string>> = {
  register: '申请人',
  clarify: '申请人',
  giveReasons: '申请人',
  withdraw: '申请人',
  requestAmendment: '申请人',
  hearThirdParty: '被征求意见方',
};

/** The letter that a document is the Word or PDF form of. */
const printedAs = (what: string): string | undefined =>
  /^([a-z-]+?)(?:-\d+)?\.(?:docx|pdf)$/.exec(what)?.[1];

/** A letter is filed once, whatever forms it was kept in. */
const lettersOf = ({ documents }: LetterFacts, act: ActFacts): readonly string[] => {
  const kept = documents.filter((one) => one.act === act.id).map(({ what }) => printedAs(what));
  return [...new Set([...act.letters, ...kept.filter((name) => name !== undefined)])];
};

/** 卷内目录: letters and documents in the order of the acts they belong to; page numbers are written by hand. */
export const contents = (facts: LetterFacts, titles: Readonly<Record<string, string>>): Letter =>
  write(facts.act.on, () => {
    const { volume } = facts.act.step === 'archive' ? asksOf<'archive'>(facts.act) : { volume: '' };
    const filed: Filed[] = actsSoFar(facts).flatMap((act) => [
      ...lettersOf(facts, act)
        .filter((name) => name !== 'contents' && titles[name])
        .map((name) => ({
          number: act.number ?? '',
          by: facts.office.name,
          title: titles[name] ?? '',
          on: compact(act.on),
          pages: '',
        })),
      ...facts.documents
        .filter(({ act: of, what }) => of === act.id && printedAs(what) === undefined)
        .map(({ name, what, on, pages }) => ({
          number: '',
          by: authors[act.step] ?? facts.office.name,
          title: what === '' ? titled(name) : `${what}：${titled(name)}`,
          on: compact(on),
          pages: pages === null ? '' : String(pages),
        })),
    ]);
    return formOf(facts, {
      title: '卷内目录',
      right: volume ? `档号：${volume}` : numberLine(facts),
      body: [
        {
          kind: 'table',
          numbered: true,
          columns: [
            { title: '文号', width: 30 },
            { title: '责任者', width: 32 },
            { title: '题名', width: 52 },
            { title: '日期', width: 25, align: 'center' },
            { title: '页数', width: 13, align: 'center' },
            { title: '页号', width: 13, align: 'center' },
            { title: '备注', width: 13 },
          ],
          rows: filed.map(({ number, by, title, on, pages }) => [
            number,
            by,
            title,
            on,
            pages,
            '',
            '',
          ]),
          blankRows: Math.max(0, 14 - filed.length),
          rowHeight: 11,
        },
      ],
      foot: `本卷共${filed.length}件。立卷人：${facts.act.by}　　${date(facts.act.on)}`,
    });
  });
