import type { Moment } from '../../../kernel/moment.ts';
import { dayOfMoment } from '../../../kernel/moment.ts';
import { formatDay } from '../../../kernel/day.ts';
import { momentIn } from '../../../fields/moment/there.ts';
import type { Block } from '../../../paper/paper.ts';
import type { ActFacts, Letter, LetterFacts } from '../../letter/facts.ts';
import { heading, officeDocument } from '../../letter/papers.ts';
import { actsSoFar, paragraphs, readerOf, sentence } from '../../letter/writing.ts';
import type { AsksOf, Own, StepName } from '../fields.ts';
import { asks } from '../fields.ts';
import { placeName, zoneOf } from '../places.ts';
import { conditions, kinds, levelTitles, missionWork, officeWork, sources } from '../words.ts';

export const { now } = readerOf(asks);
/** What an act asked; read by the step's own fields on the way in. */
const asksOf = <K extends StepName>(act: ActFacts): AsksOf<K> => act.asks as unknown as AsksOf<K>; // as said above
type Facts = LetterFacts<Own>;

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
function nthOf(facts: Facts): string {
  const { act } = facts;
  if (act.step !== 'furtherReport') return ordinals[act.step as Reporting]; // the letter of these steps alone
  return `${ordinals.furtherReport}${actsSoFar(facts).filter(({ step }) => step === act.step).length}`;
}

function missionSaid(act: ActFacts): string {
  const { at, mission, what, detail } = asksOf<'recordMission'>(act);
  return `${minute(at)}，${mission}${missionWork[what].zh}：${sentence(detail)}`;
}
function officeSaid(act: ActFacts): string {
  if (act.step === 'tellFamily') {
    const { at, relation, told } = asksOf<'tellFamily'>(act);
    return `${minute(at)}，告知当事人家属（${relation}）：${sentence(told)}`;
  }
  const { at, what, with: together, detail } = asksOf<'assist'>(act);
  return `${minute(at)}，${together ? `会同${together}` : ''}${officeWork[what].zh}：${sentence(detail)}`;
}

/** What the mission did and what this office did stand apart: the office reports its own work as its own. */
function course(facts: Facts): readonly Block[] {
  const done = actsSoFar(facts);
  const missions = done.filter(({ step }) => step === 'recordMission').map(missionSaid);
  const own = done.filter(({ step }) => step === 'assist' || step === 'tellFamily').map(officeSaid);
  return [
    heading('二、处置情况'),
    ...(missions.length > 0 ? paragraphs(`驻外使领馆：${missions.join('')}`) : []),
    ...paragraphs(own.length > 0 ? `本机关：${own.join('')}` : '本机关正在核实情况、联系家属。'),
  ];
}

/** 情况报告（首报、续报、终报）: to a higher office, so in 文件格式 with its signer. */
export function report(facts: Facts): Letter {
  const { own } = facts.matter;
  const { office, act } = facts;
  const asked = asksOf<Reporting>(act);
  const where = placeName(own.country, own.city);
  const level = own.level === null ? '' : `，初定级别为${levelTitles[own.level].zh}`;
  return {
    paper: officeDocument(facts, {
      title: `关于${where}${kinds[own.kind].zh}领事保护与协助案件情况的报告（${nthOf(facts)}）`,
      to: asked.receiver,
      urgency: act.step === 'firstReport' ? '特急' : '加急',
      signers: [asked.approvedBy],
      body: [
        heading('一、基本情况'),
        ...paragraphs(
          `${bothTimes(own, own.at)}，本机关接${sources[own.source].zh}反映：${sentence(own.situation)}${level ? `${level.slice(1)}。` : ''}`,
          peopleOf(own),
        ),
        ...course(facts),
        heading(act.step === 'finalReport' ? '三、结果' : '三、有关情况和下一步工作'),
        ...paragraphs(
          ...asked.text.split('\n'),
          act.step === 'finalReport' ? '特此报告。' : '后续情况将及时续报。',
        ),
      ],
      on: act.on,
      sensitivity: 'internal',
      ...(office.phone ? { contact: { person: act.by, phone: office.phone } } : {}),
    }),
  };
}
