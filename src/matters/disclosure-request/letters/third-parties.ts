import { say } from '../../../kernel/text.ts';
import type { Block } from '../../../paper/paper.ts';
import { consultedOf } from './course.ts';
import type { ActFacts, Letter, LetterFacts } from './facts.ts';
import { letterOf, numbered } from './frame.ts';
import { remedyOf } from './remedy.ts';
import { draftedOf } from './reply.ts';
import type { Writing } from './writing.ts';
import { paragraphs, quoted, sentence, titled } from '../../letter/writing.ts';
import { asksOf, write } from './writing.ts';

/** What the applicant asked for. He is not named: a third party needs the content, not the person. */
function asked({ matter }: LetterFacts, { need }: Writing): string {
  const sought = need(matter.own.sought, say('申请公开的内容', 'the information sought'));
  return quoted(sought);
}

const partyOf = (act: ActFacts | undefined, { need }: Writing): string =>
  need(act && asksOf<'consult'>(act).party, say('征求对象的名称', 'who is consulted'));

const concerning = (concerns: string | null): string =>
  concerns ? `，涉及的内容为：${quoted(concerns)}` : '';

/** The slip to be filled in and sent back. */
function slip(facts: LetterFacts, party: string, who: string): readonly Block[] {
  const { address, name, phone, postcode } = facts.office;
  const back = [address, postcode && `邮编：${postcode}`, phone && `电话：${phone}`]
    .filter((part) => !!part)
    .join('，');
  return [
    { kind: 'paragraph', text: `${name}：`, indent: false },
    {
      kind: 'paragraph',
      text: `就贵机关征求意见的政府信息公开申请${numbered(facts)}，现提出意见如下：`,
    },
    {
      kind: 'checks',
      items: [
        { text: '同意公开', checked: false },
        { text: '部分同意公开', checked: false },
        { text: '不同意公开', checked: false },
      ],
    },
    {
      kind: 'keyValue',
      rows: [
        { pairs: [{ label: '不同意公开\n的内容和\n理由', value: '' }], height: 50 },
        { pairs: [{ label: who, value: [{ text: party, personal: true }] }] },
        {
          pairs: [
            { label: '联系人', value: '' },
            { label: '联系电话', value: '' },
          ],
        },
        {
          pairs: [
            {
              label: '签名\n或者盖章',
              value: '',
              slots: [{ label: '', kind: 'date' }],
            },
          ],
          height: 24,
        },
      ],
    },
    ...(back ? ([{ kind: 'paragraph', text: `回执请寄回或者送至：${back}。` }] as const) : []),
  ];
}

function toThirdParty(facts: LetterFacts, writing: Writing) {
  const { concerns } = asksOf<'consult'>(facts.act);
  const party = partyOf(facts.act, writing);
  const annex = '第三方意见回执';
  return letterOf(facts, {
    title: '政府信息公开征求第三方意见书',
    to: party,
    on: facts.draft ? null : facts.act.on,
    body: paragraphs(
      `本机关收到一件政府信息公开申请${numbered(facts)}，申请公开的内容为：${asked(facts, writing)}。经审查，该政府信息公开可能损害贵方的合法权益${concerning(concerns)}。`,
      `依照${writing.cite('disclosure', '第三十二条')}的规定，现书面征求贵方意见。请贵方自收到本意见书之日起15个工作日内填写所附回执，就是否同意公开提出意见；不同意公开的，请说明理由并附相关证明材料。`,
      '贵方逾期未提出意见的，由本机关依法决定是否公开。贵方不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的政府信息内容和理由书面告知贵方。',
    ),
    attachments: [annex],
    annexes: [{ title: annex, body: slip(facts, party, '第三方') }],
  });
}

function toOrgan(facts: LetterFacts, writing: Writing) {
  const { concerns, kind } = asksOf<'consult'>(facts.act);
  const party = partyOf(facts.act, writing);
  const annex = '征求意见回执';
  const co = kind === 'co-producer';
  const why = co
    ? `该政府信息由贵机关与本机关共同制作${concerning(concerns)}。依照${writing.cite('disclosure', '第三十四条')}的规定，现征求贵机关意见，请自收到本函之日起15个工作日内提出是否同意公开的意见；逾期未提出意见的，视为同意公开。`
    : `该政府信息涉及贵机关${concerning(concerns)}。依照${writing.cite('disclosure', '第十一条第一款')}的规定，现与贵机关协商、确认，请研究提出是否同意公开的意见并尽早函复本机关。`;
  return letterOf(facts, {
    title: '关于征求政府信息公开意见的函',
    to: party,
    on: facts.draft ? null : facts.act.on,
    body: paragraphs(
      `本机关收到一件政府信息公开申请${numbered(facts)}，申请公开的内容为：${asked(facts, writing)}。`,
      `${why}不同意公开或者部分公开的，请说明理由和法律依据。`,
      '专此函达，请予支持。',
    ),
    attachments: [annex],
    annexes: [{ title: annex, body: slip(facts, party, '机关名称') }],
  });
}

/** 征求第三方意见书, or 征求意见函 to another organ. The office waits for other organs without a term of the law. */
export const consultation = (facts: LetterFacts): Letter =>
  write(facts.act.on, (writing) =>
    asksOf<'consult'>(facts.act).kind === 'third-party'
      ? toThirdParty(facts, writing)
      : toOrgan(facts, writing),
  );

/** The objecting third party a notice is for: the one named, or the only one. */
function objector(facts: LetterFacts): ActFacts | undefined {
  const objecting = consultedOf(facts).filter(
    ({ act, kind, view }) =>
      kind === 'third-party' && view === 'objects' && (!facts.about || facts.about === act),
  );
  const [only, ...more] = objecting;
  return more.length > 0 ? undefined : facts.acts.find(({ id }) => id === only?.act);
}

/** 决定公开告知书 (第三十二条): the content to be disclosed and the reasons, to whoever objected. */
export const overrideNotice = (facts: LetterFacts): Letter =>
  write(facts.draft ? facts.today : facts.act.on, (writing) => {
    const { need } = writing;
    const drafted = draftedOf(facts);
    const consulted = objector(facts);
    const party = need(
      consulted && asksOf<'consult'>(consulted).party,
      say(
        '不同意公开的第三方（有多个的，请指明一个）',
        'the third party that objected (one of them)',
      ),
    );
    const reason = need(drafted?.override, say('决定公开的理由', 'why it is disclosed'));
    const names = (drafted?.attachments ?? []).map(
      (sha256) => facts.documents.find((one) => one.sha256 === sha256)?.name ?? '',
    );
    const content = names.filter((name) => name !== '').map((name) => `《${titled(name)}》`);
    const what = content.length > 0 ? content.join('、') : asked(facts, writing);
    const on = facts.draft ? facts.today : facts.act.on;
    const concerns = consulted ? asksOf<'consult'>(consulted).concerns : null;
    return letterOf(facts, {
      title: '政府信息决定公开告知书',
      to: party,
      on: facts.draft ? null : on,
      number: null,
      body: paragraphs(
        `本机关就一件政府信息公开申请${numbered(facts)}书面征求贵方意见，贵方提出不同意公开。`,
        `本机关研究认为，不公开该政府信息可能对公共利益造成重大影响。依照${writing.cite('disclosure', '第三十二条')}的规定，本机关决定予以公开，现将决定公开的政府信息内容和理由告知如下：`,
        `决定公开的政府信息内容：${what}${concerns ? `，其中涉及贵方的内容为：${quoted(concerns)}` : ''}。`,
        `决定公开的理由：${sentence(reason)}`,
        ...remedyOf(
          {
            kind: 'override',
            on,
            online: false,
            you: '贵方',
            paper: '本告知书',
            office: facts.office,
          },
          need,
        ),
      ),
    });
  });
