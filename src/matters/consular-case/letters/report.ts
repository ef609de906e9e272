import type { Moment } from '../../../kernel/moment.ts';
import { dayOfMoment } from '../../../kernel/moment.ts';
import { formatDay } from '../../../kernel/day.ts';
import { momentIn } from '../../../fields/moment/there.ts';
import type { ActFacts, Letter, LetterFacts } from '../../disclosure-request/letters/facts.ts';
import type { Block, DocumentPaper } from '../../../paper/paper.ts';
import type { AsksOf, Own, StepName } from '../fields.ts';
import { placeName, zoneOf } from '../places.ts';
import { conditions, kinds, levelTitles, missionWork, officeWork, sources } from '../words.ts';

/** The declaration of this kind, whose acts these facts tell of. */
export const ownOf = ({ matter }: LetterFacts): Own => matter.own as unknown as Own;
/** What an act asked; read by the step's own fields on the way in. */
export const asksOf = <K extends StepName>(act: ActFacts): AsksOf<K> =>
  act.asks as unknown as AsksOf<K>; // as said above

const ordinals = { firstReport: '首报', furtherReport: '续报', finalReport: '终报' } as const;
type Reporting = keyof typeof ordinals;

export const minute = (at: Moment): string => {
  const [hour = '', rest = ''] = at.slice(11).split(':');
  return `${formatDay(dayOfMoment(at), 'zh')}${Number(hour)}时${rest}分`;
};

/** Both times, as reports from abroad give them. */
export function bothTimes(own: Own, at: Moment): string {
  const zone = zoneOf(own.country, own.city);
  const there = zone === null ? undefined : momentIn(at, zone);
  return there ? `${minute(at)}（当地时间${minute(there)}）` : minute(at);
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string): Block => ({ kind: 'paragraph', level: 1, text });
const ended = (text: string): string =>
  /[。！？]$/u.test(text.trim()) ? text.trim() : `${text.trim()}。`;

/** Reports name nobody in full: 赵某、钱某. */
const surname = (name: string): string => `${[...name][0] ?? ''}某`;

function peopleOf({ persons }: Own): string {
  if (persons.length === 0) return '涉及人员正在核实。';
  const each = persons.map(({ name, sex, age, condition }) =>
    [
      surname(name),
      sex === 'f' ? '女' : sex === 'm' ? '男' : '',
      age === null ? '' : `${age}岁`,
      conditions[condition].zh,
    ]
      .filter((part) => part !== '')
      .join('，'),
  );
  return `涉及中国公民${persons.length}人：${each.join('；')}。`;
}

/** How many times a report came before this one, itself included. */
function nthOf({ acts, act }: LetterFacts): string {
  if (act.step !== 'furtherReport') return ordinals[act.step as Reporting]; // the letter of these steps alone
  const before = acts.slice(0, acts.findIndex(({ id }) => id === act.id) + 1);
  return `${ordinals.furtherReport}${before.filter(({ step }) => step === act.step).length}`;
}

const upTo = ({ acts, act }: LetterFacts): readonly ActFacts[] =>
  acts.slice(0, acts.findIndex(({ id }) => id === act.id) + 1);

function missionSaid(act: ActFacts): string {
  const { at, mission, what, detail } = asksOf<'recordMission'>(act);
  return `${minute(at)}，${mission}${missionWork[what].zh}：${ended(detail)}`;
}
function officeSaid(act: ActFacts): string {
  if (act.step === 'tellFamily') {
    const { at, relation, told } = asksOf<'tellFamily'>(act);
    return `${minute(at)}，告知当事人家属（${relation}）：${ended(told)}`;
  }
  const { at, what, with: together, detail } = asksOf<'assist'>(act);
  return `${minute(at)}，${together ? `会同${together}` : ''}${officeWork[what].zh}：${ended(detail)}`;
}

/** What the mission did and what this office did stand apart: the office reports its own work as its own. */
function course(facts: LetterFacts): readonly Block[] {
  const done = upTo(facts);
  const missions = done.filter(({ step }) => step === 'recordMission').map(missionSaid);
  const own = done.filter(({ step }) => step === 'assist' || step === 'tellFamily').map(officeSaid);
  return [
    heading('二、处置情况'),
    ...(missions.length > 0 ? [paragraph(`驻外使领馆：${missions.join('')}`)] : []),
    paragraph(own.length > 0 ? `本机关：${own.join('')}` : '本机关正在核实情况、联系家属。'),
  ];
}

/** 情况报告（首报、续报、终报）: to a higher office, so in 文件格式 with its signer. */
export function report(facts: LetterFacts): Letter {
  const own = ownOf(facts);
  const { office, act } = facts;
  const asked = asksOf<Reporting>(act);
  const where = placeName(own.country, own.city);
  const level = own.level === null ? '' : `，初定级别为${levelTitles[own.level].zh}`;
  const paper: DocumentPaper = {
    form: 'document',
    issuer: `${office.name}文件`,
    number: act.number,
    title: `关于${where}${kinds[own.kind].zh}领事保护与协助案件情况的报告（${nthOf(facts)}）`,
    to: asked.receiver,
    urgency: act.step === 'firstReport' ? '特急' : '加急',
    signers: [asked.approvedBy],
    body: [
      heading('一、基本情况'),
      paragraph(
        `${bothTimes(own, own.at)}，本机关接${sources[own.source].zh}反映：${ended(own.situation)}${level ? `${level.slice(1)}。` : ''}`,
      ),
      paragraph(peopleOf(own)),
      ...course(facts),
      heading(act.step === 'finalReport' ? '三、结果' : '三、有关情况和下一步工作'),
      ...asked.text.split('\n').map(paragraph),
      paragraph(act.step === 'finalReport' ? '特此报告。' : '后续情况将及时续报。'),
    ],
    attachments: [],
    signature: { office: office.name, day: act.on },
    seal: office.seal,
    sensitivity: 'internal',
    ...(office.phone ? { contact: { person: act.by, phone: office.phone } } : {}),
    draft: facts.draft,
  };
  return { paper };
}
