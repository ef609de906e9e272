import { say } from '../../../kernel/text.ts';
import type { Block } from '../../../paper/paper.ts';
import type { AsksOf } from '../fields.ts';
import type { Result } from '../results.ts';
import type { LetterFacts } from './facts.ts';
import { youOf } from './frame.ts';
import { given } from './giving.ts';
import type { Writing } from './writing.ts';
import { clause, date, paragraphs, sentence } from '../../letter/writing.ts';

export type Drafted = AsksOf<'draft'>;
export type Case = {
  readonly facts: LetterFacts;
  readonly writing: Writing;
  readonly drafted: Drafted;
  /** Names of the documents given with the answer. */
  readonly attachments: readonly string[];
};

type Ground = { readonly is: string; readonly article: string };

/** What each refusal says the information is, and the article that lets it be refused. */
const grounds: Readonly<Record<string, Ground>> = {
  'denied.stateSecret': { is: '属于依法确定为国家秘密的政府信息', article: '第十四条' },
  'denied.lawForbidden': { is: '属于法律、行政法规禁止公开的政府信息', article: '第十四条' },
  'denied.safetyStability': {
    is: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    article: '第十四条',
  },
  'denied.thirdParty': {
    is: '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害',
    article: '第十五条',
  },
  'denied.internal': {
    is: '属于行政机关的内部事务信息',
    article: '第十六条第一款',
  },
  'denied.process': {
    is: '属于行政机关在履行行政管理职能过程中形成的过程性信息',
    article: '第十六条第二款',
  },
  'denied.enforcementFile': { is: '属于行政执法案卷信息', article: '第十六条第二款' },
  'denied.adminQuery': {
    is: '属于有关法律、行政法规对获取有特别规定的信息',
    article: '第三十六条第七项',
  },
};

const groundOf = (result: string): Ground => {
  const ground = grounds[result];
  if (!ground) throw new Error(`${result} is no refusal`);
  return ground;
};

const because = ({ drafted, writing }: Case): string =>
  `具体理由和依据是：${sentence(writing.need(drafted.grounds, say('理由和依据', 'the reasons and legal basis')))}`;

function granted(one: Case): readonly Block[] {
  const { drafted, facts, writing } = one;
  const you = youOf(facts);
  if (facts.act.step === 'replyOnTheSpot') {
    const basis = writing.cite('disclosure', '第三十三条第一款、第三十六条第二项');
    const says = writing.need(drafted.grounds, say('当场答复内容', 'what was answered'));
    return paragraphs(`依照${basis}的规定，本机关当场答复如下：${sentence(says)}`);
  }
  if (drafted.alreadyPublic === null) {
    const basis = writing.cite('disclosure', '第三十六条第二项');
    return paragraphs(
      `经审查，${you}申请公开的政府信息可以公开。依照${basis}的规定，本机关决定予以公开。`,
      drafted.grounds ? sentence(drafted.grounds) : null,
      given(one),
    );
  }
  return paragraphs(
    `经审查，${you}申请公开的政府信息已经主动公开。依照${writing.cite('disclosure', '第三十六条第一项')}的规定，现将获取该政府信息的方式、途径告知如下：${sentence(drafted.alreadyPublic)}`,
    drafted.grounds ? sentence(drafted.grounds) : null,
  );
}

function partial(one: Case): readonly Block[] {
  const { drafted, facts, writing } = one;
  const parts = drafted.refusals ?? [];
  if (parts.length === 0) writing.need('', say('不予公开的部分', 'the parts refused'));
  const several = parts.length > 1;
  return [
    ...paragraphs(
      `经审查，${youOf(facts)}申请公开的政府信息中含有不应当公开的内容，能够作区分处理。依照${writing.cite('disclosure', '第三十七条')}的规定，本机关决定予以部分公开。`,
      given(one),
      `下列内容不予公开，理由说明如下：`,
    ),
    ...parts.flatMap(({ part, result, grounds: why }, index) => {
      const { is, article } = groundOf(result);
      const reason = writing.need(why, say('不予公开部分的理由和依据', 'the reasons for a part'));
      return paragraphs(
        `${several ? `${index + 1}. ` : ''}${clause(part)}。该部分${is}，依照${writing.cite('disclosure', article)}的规定不予公开。具体理由和依据是：${sentence(reason)}`,
      );
    }),
  ];
}

function denied(one: Case): readonly Block[] {
  const { drafted, facts, writing } = one;
  const { is, article } = groundOf(drafted.result);
  const subject = `经审查，${youOf(facts)}申请公开的政府信息${is}。`;
  const says =
    drafted.result === 'denied.adminQuery'
      ? `${subject}依照${writing.cite('disclosure', article)}的规定，本机关不予公开，请${youOf(facts)}依照有关法律、行政法规的规定办理。`
      : `${subject}依照${writing.cite('disclosure', `${article}、第三十六条第三项`)}的规定，本机关决定不予公开。`;
  return paragraphs(says, because(one));
}

function notHeld(one: Case): readonly Block[] {
  const { drafted, facts, writing } = one;
  const you = youOf(facts);
  return drafted.redirect
    ? paragraphs(
        `经审查，${you}申请公开的信息不属于本机关负责公开。依照${writing.cite('disclosure', '第三十六条第五项')}的规定，请${you}向负责公开该政府信息的行政机关提出申请。该机关的名称和联系方式为：${sentence(drafted.redirect)}`,
        because(one),
      )
    : paragraphs(
        `经检索，没有${you}申请公开的信息。依照${writing.cite('disclosure', '第三十六条第四项')}的规定，现告知${you}，该政府信息不存在。`,
        because(one),
      );
}

function unclear(one: Case): readonly Block[] {
  const { facts, writing } = one;
  const you = youOf(facts);
  return paragraphs(
    `经审查，${you}申请公开的内容在本机关依照${writing.cite('disclosure', '第三十条')}的规定告知补正后仍不明确，不符合${writing.cite('disclosure', '第二十九条第二款第二项')}的规定，本机关无法提供。${you}可以在明确所需政府信息的名称、文号或者便于查询的其他特征性描述后另行提出申请。`,
    because(one),
  );
}

function repeat(one: Case): readonly Block[] {
  const { drafted, facts, writing } = one;
  const you = youOf(facts);
  const earlier = drafted.earlier ? facts.earlier[drafted.earlier] : undefined;
  const on = writing.need(
    earlier?.repliedOn && date(earlier.repliedOn),
    say('此前答复的日期', 'the day of the earlier answer'),
  );
  const number = earlier?.number ? `（${earlier.number}）` : '';
  return paragraphs(
    `经审查，本机关已于${on}就${you}提出的申请公开相同政府信息的申请作出答复${number}。依照${writing.cite('disclosure', '第三十六条第六项')}的规定，本机关不予重复处理。`,
    because(one),
  );
}

function publication(one: Case): readonly Block[] {
  const { drafted, facts, writing } = one;
  const where = writing.need(
    drafted.redirect ?? drafted.grounds,
    say('获取该公开出版物的途径', 'where the publication can be had'),
  );
  return paragraphs(
    `经审查，${youOf(facts)}申请的内容为要求提供政府公报、报刊、书籍等公开出版物。依照${writing.cite('disclosure', '第三十九条第二款')}的规定，现将获取途径告知如下：${sentence(where)}`,
  );
}

function complaint(one: Case): readonly Block[] {
  const { drafted, facts, writing } = one;
  const you = youOf(facts);
  return paragraphs(
    `经审查，${you}以政府信息公开申请的形式进行信访、投诉、举报等活动。依照${writing.cite('disclosure', '第三十九条第一款')}的规定，本机关不作为政府信息公开申请处理。`,
    because(one),
    drafted.redirect ? `${you}可以通过相应渠道提出：${sentence(drafted.redirect)}` : null,
  );
}

/** A conclusion in one sentence with its article, and the reasons behind it. */
const plainly =
  (article: string, says: (you: string, basis: string) => string) =>
  (one: Case): readonly Block[] =>
    paragraphs(says(youOf(one.facts), one.writing.cite('disclosure', article)), because(one));

const lapsed =
  (says: (you: string, basis: string) => string, law: 'disclosure' | 'fees', article: string) =>
  ({ facts, writing }: Case): readonly Block[] =>
    paragraphs(says(youOf(facts), writing.cite(law, article)));

function other({ drafted, facts, writing }: Case): readonly Block[] {
  const says = writing.need(drafted.grounds, say('处理结果和理由', 'what was decided, and why'));
  return paragraphs(`经审查，现就${youOf(facts)}提出的申请答复如下：${sentence(says)}`);
}

/** What the answer concludes, for each of the 21 results. */
export const conclusions: Readonly<Record<Result, (one: Case) => readonly Block[]>> = {
  granted,
  partial,
  'denied.stateSecret': denied,
  'denied.lawForbidden': denied,
  'denied.safetyStability': denied,
  'denied.thirdParty': denied,
  'denied.internal': denied,
  'denied.process': denied,
  'denied.enforcementFile': denied,
  'denied.adminQuery': denied,
  'unable.notHeld': notHeld,
  'unable.needCreate': plainly(
    '第三十八条',
    (you, basis) =>
      `经审查，没有${you}申请公开的现成信息，需要本机关对现有政府信息进行加工、分析。依照${basis}的规定，本机关不予提供。`,
  ),
  'unable.unclear': unclear,
  'notProcessed.complaint': complaint,
  'notProcessed.repeat': repeat,
  'notProcessed.publication': publication,
  'notProcessed.excessive': plainly(
    '第三十五条',
    (you, basis) =>
      `经审查，${you}申请公开政府信息的数量、频次明显超过合理范围，且申请理由不合理。依照${basis}的规定，本机关告知${you}，对该申请不予处理。`,
  ),
  'notProcessed.confirm': plainly(
    '第二十七条',
    (you, basis) =>
      `经审查，${you}要求本机关对${you}已经获取的政府信息予以确认或者重新出具，不属于${basis}规定的申请获取相关政府信息的情形，本机关不予处理。`,
  ),
  'other.correctionOverdue': lapsed(
    (you, basis) =>
      `${you}无正当理由逾期未补正。依照${basis}的规定，视为${you}放弃申请，本机关不再处理该政府信息公开申请。`,
    'disclosure',
    '第三十条',
  ),
  'other.feeOverdue': lapsed(
    (you, basis) =>
      `${you}未在收到收费通知次日起30日内缴纳信息处理费。依照${basis}的规定，视为${you}放弃申请，本机关不再处理该政府信息公开申请。`,
    'fees',
    '',
  ),
  'other.other': other,
};
