import { say } from '../../../kernel/text.ts';
import type { Case } from './conclusions.ts';
import type { LetterFacts } from './facts.ts';
import { youOf } from './frame.ts';
import type { Writing } from './writing.ts';
import { clause } from '../../letter/writing.ts';

const formed = { paper: '纸质', electronic: '电子', inspection: '查阅、抄录' } as const;

/** Office, address, hours and telephone, for whoever comes in person. */
function place({ office }: LetterFacts, { need }: Writing): string {
  const address = need(office.address, say('机关地址', "the office's address"));
  const hours = need(office.hours, say('办公时间', "the office's hours"));
  const phone = need(office.phone, say('联系电话', "the office's telephone"));
  return `办公时间（${clause(hours)}）携带本答复书和有效身份证明到${clause(address)}（联系电话：${phone}）`;
}

const routed: Readonly<Record<string, (you: string) => string>> = {
  post: (you) => `按${you}提供的通信地址邮寄`,
  email: (you) => `发送至${you}提供的电子邮箱`,
  online: (you) => `通过网上平台向${you}提供`,
  counter: (you) => `当面向${you}提供`,
};

/** The form and route in which information is given, and why it is another form than the one asked for (第四十条). */
export function given({ drafted, facts, writing, attachments }: Case): string {
  const { own } = facts.matter;
  const you = youOf(facts);
  const form = drafted.formGiven ?? own.form;
  const differs = form !== own.form;
  const reason = differs
    ? `${you}要求以${formed[own.form]}方式获取。因${clause(writing.need(drafted.formReason, say('未按要求形式提供的理由', 'why the form differs')))}，依照${writing.cite('disclosure', '第四十条')}的规定，`
    : '';
  if (form === 'inspection')
    return `${reason}本机关安排${you}查阅、抄录相关政府信息，请${you}在${place(facts, writing)}查阅、抄录。`;
  const what = drafted.result === 'partial' ? '可以公开的内容' : '该政府信息';
  const files = attachments.length > 0 ? '（见附件）' : '';
  if (own.route === 'pickup')
    return `${reason}本机关以${formed[form]}形式提供${what}${files}，请${you}在${place(facts, writing)}领取。`;
  const route = routed[own.route]?.(you) ?? '';
  return `${reason}本机关以${formed[form]}形式提供${what}${files}，${route}。`;
}
