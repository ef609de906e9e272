import { choice, day, document, flag, list, reference, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { country } from '../country/country.ts';
import { outcomes } from '../legal-review/kinds.ts';
import { reviewed } from '../legal-review/reviewed.ts';

const note = (zh: string, en: string, max = 500) => text(say(zh, en), { max, lines: 2 });

export const own = {
  name: text(say('协议名称（中文）', 'Title in Chinese'), { max: 160 }),
  foreignName: text(say('协议名称（外文）', 'Title in the foreign language'), { max: 300 }),
  form: choice(say('形式', 'Form'), {
    sister: say('友好城市协议', 'sister-city agreement'),
    memorandum: say('合作备忘录', 'memorandum of understanding'),
    agreement: say('合作协议', 'cooperation agreement'),
    intent: say('合作意向书', 'letter of intent'),
    minutes: say('会谈纪要', 'minutes of talks'),
  }),
  counterpart: text(say('外方签署单位', 'Foreign party'), { max: 160 }),
  country: country(say('国家或者地区（国际组织为总部所在国）', 'Country or region')),
  level: choice(say('外方层级', 'Its level'), {
    city: say('城市、区政府', 'city or district'),
    region: say('省、州政府', 'province or state'),
    organisation: say('国际组织', 'international organisation'),
    institution: say('机构、团体、企业', 'institution or company'),
  }),
  relations: flag(say('所在国与我国有外交关系', 'The country has diplomatic relations with China')),
  language: choice(say('外文文本语种', 'Foreign language'), {
    en: say('英文', 'English'),
    fr: say('法文', 'French'),
    ru: say('俄文', 'Russian'),
    es: say('西班牙文', 'Spanish'),
    ar: say('阿拉伯文', 'Arabic'),
    ja: say('日文', 'Japanese'),
    ko: say('韩文', 'Korean'),
    de: say('德文', 'German'),
    other: say('其他', 'other'),
  }),
  purpose: note('合作内容和必要性', 'What it is for', 1500),
  chineseText: optional(document(say('中文文本', 'Chinese text'))),
  foreignText: optional(document(say('外文文本', 'Foreign text'))),
};

export const asks = {
  open: {},
  checkTexts: {
    checker: text(say('核对人（译审）', 'Compared by'), { max: 60 }),
    result: choice(say('两种文本', 'The two texts'), {
      same: say('内容一致', 'say the same'),
      differ: say('有不一致', 'differ'),
    }),
    differences: optional(note('不一致之处', 'Where they differ', 1500)),
    binding: flag(say('使用条约性用语（缔约、生效、批准等）', 'Uses the words of treaties')),
    sensitive: flag(
      say('有涉台、涉港澳、涉疆、涉藏等不当表述', 'Has improper wording on sovereignty'),
    ),
  },
  amend: { changes: note('修改内容', 'What was changed', 1500) },
  recordReview: reviewed,
  authorise: {
    authority: choice(say('批准机关', 'Approved by'), {
      government: say('本级政府', 'the government'),
      superior: say('上级外事部门', 'the superior office'),
      association: say('中国人民对外友好协会', 'the Friendship Association'),
    }),
    number: text(say('批准文号', 'Number of the approval'), { max: 60 }),
    signer: text(say('授权签署人', 'Authorised to sign'), { max: 60 }),
  },
  sign: {
    signedOn: happened(day(say('签署日期', 'Signed on'))),
    place: text(say('签署地点', 'Place'), { max: 80 }),
    signer: text(say('我方签署人', 'Signed for us by'), { max: 60 }),
    foreignSigner: text(say('外方签署人', 'Signed for them by'), { max: 80 }),
    until: timed(optional(day(say('有效期至', 'In force until')))),
    equal: flag(say('两种文本同等作准', 'Both texts are equally authentic')),
    scan: optional(document(say('签署文本', 'Signed text'))),
  },
  file: {
    body: text(say('备案机关', 'Filed with'), { max: 80 }),
    letter: text(say('报送文号', 'Number of our letter'), { max: 60 }),
  },
  returnFiling: { reason: note('退回原因', 'Why it came back') },
  recordReceipt: {
    receipt: text(say('备案号', 'Number of the receipt'), { max: 60 }),
    receivedOn: happened(day(say('收到日期', 'Received on'))),
    file: optional(document(say('备案回执', 'The receipt'))),
  },
  recordProgress: { progress: note('落实情况', 'What came of it', 1500) },
  renew: {
    until: timed(day(say('续签后有效期至', 'In force until'))),
    assessment: note('续签评估', 'Why it is renewed'),
  },
  end: { reason: note('终止原因', 'Why it ended') },
  drop: { reason: note('不再签署的原因', 'Why it was not signed') },
};

export const keeps = {
  texts: optional(asks.checkTexts.result),
  treaty: optional(flag(say('条约性用语', 'Words of treaties'))),
  wording: optional(flag(say('不当表述', 'Improper wording'))),
  outcome: optional(choice(say('审核结论', 'Outcome of the review'), outcomes)),
  reviewedOn: optional(day(say('审核日期', 'Reviewed on'))),
  authorised: optional(text(say('授权签署人', 'Authorised to sign'), { max: 60 })),
  signedOn: optional(day(say('签署日期', 'Signed on'))),
  until: timed(optional(day(say('有效期至', 'In force until')))),
  receipt: optional(text(say('备案号', 'Number of the receipt'), { max: 60 })),
  followed: list(say('落实情况', 'What came of it'), {
    act: reference(say('办理记录', 'Act'), 'act'),
    on: day(say('日期', 'On')),
  }),
};

export type Own = Values<typeof own> & Values<typeof keeps>;
