import type { DutyKind } from '../../matters/leader-duty-act/leader-duty-act.ts';
import { dutyKinds } from '../../matters/leader-duty-act/leader-duty-act.ts';
import type { LeaderAct } from '../../store/leader-acts.ts';

const ORDER = Object.keys(dutyKinds) as readonly DutyKind[]; // the keys of a literal
const COUNTED = ['一', '二', '三', '四', '五', '六', '七'] as const;

const dayOf = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
const told = ({ subject, on }: LeaderAct): string => `${subject}（${dayOf(on)}）`;

/**
 * Part three as the ledger of the person first responsible tells it: each way of fulfilling the duty with its number, as
 * a figure, and what it was about. Nothing where nothing is entered: what he did is not invented.
 */
export function leaderPart(acts: readonly LeaderAct[]): string | undefined {
  const [first] = acts;
  if (!first) return undefined;
  const byKind = Map.groupBy(acts, ({ kind }) => kind);
  const parts = ORDER.flatMap((kind) => {
    const some = byKind.get(kind);
    return some ? [{ kind, some }] : [];
  });
  return [
    `主要负责人${first.person}切实履行推进法治建设第一责任人职责，对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办，全年履职{leader_duty_acts}。`,
    ...parts.flatMap(({ kind, some }, at) => [
      `（${COUNTED[at] ?? ''}）${dutyKinds[kind].zh}`,
      `全年{leader_duty_acts/${kind}}：${some.map(told).join('；')}。`,
    ]),
  ].join('\n');
}
