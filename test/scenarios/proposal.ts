import type { Calendar } from '../../src/kernel/calendar.ts';
import type { Day } from '../../src/kernel/day.ts';
import { addDays } from '../../src/kernel/day.ts';
import type { Asks, OneRecord, Usual } from './record.ts';
import { beginning } from './record.ts';

const suggestion = {
  source: 'municipal-npc',
  session: '十六届人大一次会议',
  number: '0123',
  subject: '关于提升公共场所外语标识质量的建议',
  proposer: '方代表',
  phone: '13900000000',
  assignedBy: '甲市人民政府办公厅',
  role: 'sole',
};

/** What a step asks when the scenario does not say otherwise. */
const usual: Usual = {
  sendBack: () => ({ reason: '属于市商务局职责' }),
  contact: () => ({ stage: 'before', manner: 'phone', attended: '李明', said: '了解建议背景' }),
  askOpinion: (on) => ({ unit: '甲市文旅局', by: addDays(on, 30) }),
  hearOpinion: () => ({ opinion: 'askOpinion-1', view: '赞同' }),
  applyExtension: () => ({ reason: '涉及面广', until: '2023-08-01' }),
  extend: () => ({ consent: '经市人大代表联络工作部门同意' }),
  draft: () => ({ result: 'A', findings: '已开展全面检查。' }),
  review: () => ({ secrecy: true }),
  returnDraft: () => ({ reason: '数据请再核对' }),
  feedback: () => ({ attitude: 'satisfied', outcome: 'satisfied' }),
  requireRedo: () => ({ by: '甲市人大常委会', reason: '未针对建议内容答复' }),
  makePromise: (on) => ({ what: '年底前完成重点路段标识更换', due: addDays(on, 120) }),
  followPromise: () => ({ promise: 'makePromise-1', outcome: 'progress', how: '已更换一半' }),
  reviewPromises: (on) => ({ year: Number(on.slice(0, 4)), finding: '标识均在位' }),
  publish: () => ({ extent: 'full', secrecy: true, cleared: true, published: '现答复如下。' }),
  archive: () => ({ volume: 'WS·2023·D10·0007' }),
};

/** A suggestion that is not registered yet. */
export const unregistered = beginning('proposal', usual);

/** Assigned and registered on one day. */
export const assigned = (on: Day, own: Asks = {}, calendar?: Calendar): OneRecord =>
  unregistered(calendar).take('register', on, { ...suggestion, assignedOn: on, ...own });
export const registration = (own: Asks): Asks => ({ ...suggestion, ...own });

type Told = (record: OneRecord) => OneRecord;
/** Talked over before and while handling. */
export const talked =
  (on: Day): Told =>
  (record) =>
    record.take('contact', on).take('contact', on, { stage: 'during', manner: 'meeting' });
/** Drafted, reviewed, signed and sent on one day. */
export const answers =
  (on: Day, draft: Asks = {}): Told =>
  (record) =>
    record.take('draft', on, draft).take('review', on).take('sign', on).take('reply', on);
