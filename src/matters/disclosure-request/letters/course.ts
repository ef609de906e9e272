import type { ActFacts, LetterFacts } from './facts.ts';
import { youOf } from './frame.ts';
import type { Writing } from './writing.ts';
import { actsSoFar, date, quoted } from '../../letter/writing.ts';
import { asksOf, findLast } from './writing.ts';

type View = 'agrees' | 'objects' | 'none' | 'silent';
type Consulted = { readonly act: string; readonly kind: string; readonly view: View };

/** Everyone consulted so far and what became of it. */
export function consultedOf(facts: LetterFacts): readonly Consulted[] {
  const acts = actsSoFar(facts);
  const heard = acts
    .filter(({ step }) => step === 'hearThirdParty')
    .map((act) => asksOf<'hearThirdParty'>(act));
  return acts
    .filter(({ step }) => step === 'consult')
    .map((act) => ({
      act: act.id,
      kind: asksOf<'consult'>(act).kind,
      view: heard.find(({ consultation }) => consultation === act.id)?.view ?? 'silent',
    }));
}

const viewed: Record<View, string> = {
  agrees: '同意公开',
  objects: '不同意公开',
  none: '未表示意见',
  silent: '截至本机关答复时未提出意见',
};

/** 第三方不同意公开; of several: 其中1个同意公开、1个不同意公开. Nobody is named to the applicant. */
function views(consulted: readonly Consulted[]): string {
  const [only, ...more] = consulted;
  if (only && more.length === 0) return `该第三方${viewed[only.view]}。`;
  const counts = (Object.keys(viewed) as View[]) // the keys of a literal
    .map((view) => [viewed[view], consulted.filter((one) => one.view === view).length] as const)
    .filter(([, count]) => count > 0)
    .map(([view, count]) => `${count}个第三方${view}`);
  return `其中，${counts.join('，')}。`;
}

function consultations(facts: LetterFacts, { cite }: Writing): string | null {
  const consulted = consultedOf(facts);
  const third = consulted.filter(({ kind }) => kind === 'third-party');
  const co = consulted.some(({ kind }) => kind === 'co-producer');
  const other = consulted.some(({ kind }) => kind === 'other');
  const parts = [
    third.length > 0
      ? `因所申请公开的政府信息涉及第三方合法权益，本机关依照${cite('disclosure', '第三十二条')}的规定书面征求了第三方的意见。${views(third)}`
      : '',
    co
      ? `所申请公开的政府信息由两个以上行政机关共同制作，本机关依照${cite('disclosure', '第三十四条')}的规定征求了相关行政机关的意见。`
      : '',
    other ? '所申请公开的政府信息涉及其他机关，本机关征求了有关机关的意见。' : '',
  ].join('');
  return parts === '' ? null : parts;
}

function clarification(acts: readonly ActFacts[], you: string): string | null {
  const asked = findLast(acts, 'askToClarify');
  if (!asked) return null;
  const given = findLast(acts, 'clarify');
  const told = `因申请内容不明确，本机关于${date(asked.on)}一次性告知${you}作出补正`;
  if (!given) return `${told}。`;
  const { answer } = asksOf<'clarify'>(given);
  return `${told}，并于${date(given.on)}收到补正的申请${answer ? `，补正内容为：${quoted(answer)}` : ''}。`;
}

function reasons(acts: readonly ActFacts[], you: string): string | null {
  const asked = findLast(acts, 'askReasons');
  if (!asked) return null;
  const given = findLast(acts, 'giveReasons');
  const told = `因${you}申请公开政府信息的数量、频次明显超过合理范围，本机关于${date(asked.on)}要求${you}说明理由`;
  return given
    ? `${told}，${you}于${date(given.on)}说明理由。`
    : `${told}，${you}未在指定期限内说明理由。`;
}

function fees(acts: readonly ActFacts[], you: string): string | null {
  const asked = findLast(acts, 'feeNotice');
  if (!asked) return null;
  const { amount } = asksOf<'feeNotice'>(asked);
  const paid = findLast(acts, 'payFee');
  const told = `本机关于${date(asked.on)}通知${you}缴纳信息处理费${amount}元`;
  return paid ? `${told}，${you}于${date(paid.on)}完成缴费。` : `${told}。`;
}

function terms(acts: readonly ActFacts[], you: string): string | null {
  const extended = findLast(acts, 'extend');
  const delayed = findLast(acts, 'setDelay');
  const parts = [
    extended
      ? `经本机关政府信息公开工作机构负责人同意，答复期限延长${asksOf<'extend'>(extended).days}个工作日，本机关已于${date(extended.on)}告知${you}。`
      : '',
    delayed
      ? `本机关确定延迟至${date(asksOf<'setDelay'>(delayed).until)}答复，并于${date(delayed.on)}告知${you}。`
      : '',
  ].join('');
  return parts === '' ? null : parts;
}

/** How the request went: 补正、说明理由、缴费、征求意见、延期. Nothing when it went straight through. */
export function course(facts: LetterFacts, writing: Writing, you = youOf(facts)): string | null {
  const acts = actsSoFar(facts);
  const parts = [
    clarification(acts, you),
    reasons(acts, you),
    fees(acts, you),
    consultations(facts, writing),
    terms(acts, you),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('');
}
