/** Papers of a fictitious office (甲市外办), one of each form, for the tests of this folder. */
import { addDays } from '../kernel/day.ts';
import type { FormPaper, LetterPaper, DocumentPaper, StripDay } from './paper.ts';

const DAY = '2026-03-05';
const OFFICE = '甲市人民政府外事办公室';

export const LETTER: LetterPaper = {
  form: 'letter',
  issuer: OFFICE,
  number: '甲外函〔2026〕7号',
  title: '关于政府信息公开申请的告知书',
  to: '张三',
  body: [
    {
      kind: 'paragraph',
      text: '您于2026年2月24日提交的政府信息公开申请收悉。现将有关事项告知如下：',
    },
    { kind: 'paragraph', level: 1, text: '一、申请内容' },
    {
      kind: 'paragraph',
      text: [
        { text: '申请人' },
        { text: '张三', personal: true },
        { text: '申请公开外语标识检查结果。', bold: true },
      ],
    },
    { kind: 'list', ordered: true, items: ['检查的时间和地点', '检查的结果'] },
    {
      kind: 'checks',
      label: '获取方式',
      items: [
        { text: '纸质', checked: true },
        { text: '电子邮件', checked: false },
      ],
    },
    { kind: 'paragraph', text: '特此告知。' },
  ],
  attachments: ['征求意见书', '第三方意见一览表'],
  signature: { office: OFFICE, day: DAY },
  seal: 'paper',
  notes: ['此件依申请公开'],
  contact: { person: '李四', phone: '010-00000000' },
  cc: ['甲市司法局'],
  draft: false,
};

const PARAGRAPH =
  '各区外办、市有关单位要对照译写规范，对本辖区、本行业公共场所外语标识开展自查，建立台账，逐项整改，按期报送结果。';

export const DOCUMENT: DocumentPaper = {
  form: 'document',
  issuer: `${OFFICE}文件`,
  number: '甲外发〔2026〕12号',
  title: '关于进一步加强全市公共场所外语标识规范和管理工作的请示',
  to: '甲市人民政府',
  urgency: '特急',
  signers: ['王五', '赵六', '孙七'],
  body: ['一、自查', '二、抽查', '三、整改'].flatMap((text) => [
    { kind: 'paragraph', level: 1, text } as const,
    { kind: 'paragraph', text: PARAGRAPH.repeat(3) } as const,
  ]),
  attachments: ['任务分工表'],
  annexes: [
    {
      title: '任务分工表',
      body: [
        {
          kind: 'table',
          numbered: true,
          columns: [
            { title: '任务', width: 3 },
            { title: '责任单位', width: 2, align: 'center' },
            { title: '件数', width: 1, align: 'right' },
          ],
          rows: [
            ['修订译写规范', '礼宾处', '12'],
            [{ text: '联合检查', rows: 2 }, '领事处', '1'],
            ['涉外处', '3'],
          ],
        },
      ],
    },
  ],
  signature: { office: OFFICE, day: DAY },
  seal: 'none',
  cc: ['市委办公室'],
  printed: { office: `${OFFICE}秘书处`, day: DAY },
  draft: false,
};

const sign = [
  { label: '签名', kind: 'signature' },
  { label: '', kind: 'date' },
] as const;

export const APPROVAL: FormPaper = {
  form: 'form',
  title: `${OFFICE}呈批件`,
  day: DAY,
  draft: false,
  head: { left: '承办处室：政策法规处', right: '编号：2026—031' },
  foot: '注：本件随卷归档。',
  body: [
    {
      kind: 'keyValue',
      rows: [
        { pairs: [{ label: '事由', value: '关于答复张三政府信息公开申请的请示' }], height: 16 },
        {
          pairs: [
            { label: '承办人', value: '李四' },
            { label: '联系电话', value: '010-00000000' },
          ],
        },
        {
          pairs: [{ label: '承办处室\n意见', value: '拟同意公开，请审定。', slots: sign }],
          height: 45,
        },
        { pairs: [{ label: '会签意见', value: '', slots: sign }], height: 45 },
        { pairs: [{ label: '领导批示', value: '', slots: sign }], height: 60 },
        { pairs: [{ label: '办理结果', value: '' }], height: 25 },
      ],
    },
  ],
};

export const SERVICE: FormPaper = {
  form: 'form',
  title: '送达回证',
  day: DAY,
  draft: false,
  head: { left: OFFICE, right: '甲外送〔2026〕5号' },
  body: [
    {
      kind: 'keyValue',
      rows: [
        {
          pairs: [{ label: '送达文书名称、文号', value: '答复书（甲外答〔2026〕3号）' }],
          height: 16,
        },
        {
          pairs: [
            { label: '受送达人', value: '张三' },
            { label: '送达方式', value: '邮政特快专递' },
          ],
          height: 14,
        },
        { pairs: [{ label: '受送达人签收', value: '', slots: sign }], height: 40 },
        { pairs: [{ label: '备注', value: '' }], height: 30 },
      ],
    },
    { kind: 'slot', slots: [{ label: '填发人', kind: 'signature' }], align: 'right' },
  ],
};

export const VOLUME: FormPaper = {
  form: 'form',
  title: '卷内目录',
  day: DAY,
  draft: false,
  head: { left: '案卷题名：张三政府信息公开申请', right: '档号：2026-031' },
  body: [
    {
      kind: 'table',
      numbered: true,
      rowHeight: 9.5,
      blankRows: 12,
      columns: [
        { title: '责任者', width: 22 },
        { title: '文号', width: 36 },
        { title: '题名', width: 50 },
        { title: '日期', width: 22, align: 'center' },
        { title: '页号', width: 13, align: 'center' },
        { title: '备注', width: 13 },
      ],
      rows: Array.from({ length: 8 }, (_, i) => [
        '甲市外办',
        `甲外答〔2026〕${i + 1}号`,
        '政府信息公开申请答复书及其送达回证',
        '20260305',
        String(i * 2 + 1),
        '',
      ]),
    },
  ],
};

const stripDay = (i: number): StripDay => {
  const day = addDays('2024-02-01', i);
  if (i === 0) {
    return { day, kind: 'before' };
  }
  if (i >= 9 && i < 17) {
    return { day, kind: 'off', name: '春节' };
  }
  return i === 33
    ? { day, kind: 'work', n: 20, due: true }
    : { day, kind: 'deducted', article: '第三十二条' };
};

export const STRIP: FormPaper = {
  form: 'form',
  title: '时限计算依据单',
  day: DAY,
  draft: false,
  head: { left: '甲外依申〔2024〕3号　张三', right: '计算日：2024年3月5日' },
  body: [{ kind: 'strip', days: Array.from({ length: 34 }, (_, i) => stripDay(i)) }],
};

export const DAY_LIST: FormPaper = {
  form: 'form',
  landscape: true,
  title: '今日待办（2026年3月5日）',
  day: DAY,
  draft: false,
  head: { left: `${OFFICE}　政策法规处`, right: '打印人：李四' },
  body: [
    {
      kind: 'table',
      numbered: true,
      columns: [
        { title: '编号', width: 3 },
        { title: '事项', width: 4 },
        { title: '申请人', width: 2 },
        { title: '环节', width: 2 },
        { title: '届满日', width: 2, align: 'center' },
        { title: '剩余', width: 1, align: 'right' },
      ],
      rows: Array.from({ length: 14 }, (_, i) => [
        `甲外依申〔2026〕${i + 1}号`,
        '依申请公开政府信息',
        '张三',
        '征求第三方意见',
        '2026-03-24',
        `${i}日`,
      ]),
    },
  ],
};

const DEFENCE: FormPaper = {
  form: 'form',
  prose: true,
  title: '行政诉讼答辩状',
  day: DAY,
  draft: false,
  body: [
    { kind: 'paragraph', text: `答辩人：${OFFICE}` },
    { kind: 'paragraph', text: '一、被诉答复程序合法', level: 1 },
    { kind: 'paragraph', text: '此致' },
    { kind: 'paragraph', text: '甲市中级人民法院', indent: false },
    { kind: 'paragraph', text: `答辩人：${OFFICE}（印章）`, align: 'right' },
  ],
};

export const SPECIMENS = {
  ...{ LETTER, DOCUMENT, APPROVAL, SERVICE, VOLUME, STRIP, DAY_LIST },
  DEFENCE,
};
