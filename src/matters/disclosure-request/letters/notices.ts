import { say } from '../../../kernel/text.ts';
import type { Letter, LetterFacts } from './facts.ts';
import { noticeOf, reference, youOf } from './frame.ts';
import { remedyOf } from './remedy.ts';
import { clause, date, paragraphs, sentence } from '../../letter/writing.ts';
import { asksOf, findLast, write } from './writing.ts';

const CLOSING = '特此告知。';

/** Lines of a typed list, each a paragraph with its number; a single one stands without. */
function itemised(text: string): string[] {
  const items = text
    .split(/\n+/u)
    .map((item) => item.trim().replace(/^(?:[（(]?[0-9一二三四五六七八九十]+[）)、．.])\s*/u, ''))
    .filter((item) => item !== '');
  return items.map((item, index) =>
    items.length > 1 ? `${index + 1}. ${sentence(item)}` : sentence(item),
  );
}

/** 补正告知书 (第三十条): everything at once, a reasonable time, and what silence means. */
export const clarification = (facts: LetterFacts): Letter =>
  write(facts.act.on, (writing) => {
    const { items, until } = asksOf<'askToClarify'>(facts.act);
    const you = youOf(facts);
    const by = writing.need(until && date(until), say('补正期限', 'the time to clarify'));
    const what = writing.need(items, say('需要补正的事项', 'what must be clarified'));
    return noticeOf(facts, writing, {
      title: '政府信息公开申请补正告知书',
      body: paragraphs(
        reference(facts, writing),
        `经审查，${you}的申请内容不明确。依照${writing.cite('disclosure', '第三十条')}的规定，现将需要补正的事项一次性告知如下：`,
        ...itemised(what),
        `请${you}于${by}前（含当日）将补正的申请提交本机关。答复期限自本机关收到补正的申请之日起计算；无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。${you}如需指导和释明，请与本机关政府信息公开工作机构联系。`,
        CLOSING,
      ),
    });
  });

/** 延期答复告知书 (第三十三条第二款). */
export const extension = (facts: LetterFacts): Letter =>
  write(facts.act.on, (writing) => {
    const { days, reason } = asksOf<'extend'>(facts.act);
    const { due, provisional } = facts.clocks.reply ?? { due: null, provisional: false };
    const why = clause(writing.need(reason, say('延长理由', 'the reason')));
    const last = writing.need(due && date(due), say('延长后的答复期限', 'the new last day'));
    const basis = writing.cite('disclosure', '第三十三条第二款');
    const until = provisional
      ? `。征求第三方和其他机关意见所需时间，依照${writing.cite('disclosure', '第三十三条第三款')}的规定不计算在答复期限内。`
      : `，即延长至${last}。`;
    return noticeOf(facts, writing, {
      title: '政府信息公开申请延期答复告知书',
      body: paragraphs(
        reference(facts, writing),
        `因${why.replace(/^因/u, '')}，本机关不能在法定期限内作出答复。依照${basis}的规定，经本机关政府信息公开工作机构负责人同意，答复期限延长${days}个工作日${until}`,
        CLOSING,
      ),
    });
  });

/** 要求说明理由通知书 (第三十五条). */
export const reasons = (facts: LetterFacts): Letter =>
  write(facts.act.on, (writing) => {
    const you = youOf(facts);
    const by = date(asksOf<'askReasons'>(facts.act).until);
    return noticeOf(facts, writing, {
      title: '政府信息公开申请说明理由通知书',
      body: paragraphs(
        reference(facts, writing),
        `${you}向本机关申请公开政府信息的数量、频次明显超过合理范围。依照${writing.cite('disclosure', '第三十五条')}的规定，请${you}于${by}前（含当日）以书面形式向本机关说明申请理由。`,
        `本机关认为申请理由合理的，依法予以处理，无法在法定期限内答复的，将确定延迟答复的合理期限并告知${you}；认为申请理由不合理的，将告知${you}不予处理。`,
        '特此通知。',
      ),
    });
  });

/** 延迟答复告知书 (第三十五条). */
export const delay = (facts: LetterFacts): Letter =>
  write(facts.act.on, (writing) => {
    const { until, reason } = asksOf<'setDelay'>(facts.act);
    const you = youOf(facts);
    const why = clause(writing.need(reason, say('理由', 'the reason')));
    const said = findLast(facts.acts, 'giveReasons');
    const heard = said ? `${you}于${date(said.on)}说明的申请理由，` : `${you}的申请理由，`;
    return noticeOf(facts, writing, {
      title: '政府信息公开申请延迟答复告知书',
      body: paragraphs(
        reference(facts, writing),
        `对${heard}本机关认为合理，但因${why.replace(/^因/u, '')}，无法在${writing.cite('disclosure', '第三十三条')}规定的期限内答复。依照${writing.cite('disclosure', '第三十五条')}的规定，本机关确定于${date(until)}前（含当日）答复${you}。`,
        CLOSING,
      ),
    });
  });

const yuan = (amount: number): string =>
  Number.isInteger(amount) ? String(amount) : amount.toFixed(2);

const counted = {
  items: { article: '第四条', by: '按件计收', of: '件' },
  pages: { article: '第五条', by: '按量计收', of: '页' },
} as const;

/** 信息处理费缴费通知书; the term and its end follow the measures, and the fee is not contested by itself. */
export const feeNotice = (facts: LetterFacts): Letter =>
  write(facts.act.on, (writing) => {
    const { amount, basis, quantity } = asksOf<'feeNotice'>(facts.act);
    const you = youOf(facts);
    const how = basis === null ? null : counted[basis];
    writing.need(how?.by, say('计费方式', 'how the fee is counted'));
    const number = writing.need(quantity?.toString(), say('件数或者页数', 'the quantity'));
    const pay = writing.need(facts.office.payment, say('缴费方式', 'how to pay'));
    return noticeOf(facts, writing, {
      title: '政府信息公开信息处理费缴费通知书',
      body: paragraphs(
        reference(facts, writing),
        `${you}申请公开政府信息的数量、频次明显超过合理范围。依照${writing.cite('disclosure', '第四十二条第一款')}和${writing.cite('fees', how?.article ?? '')}的规定，本机关对该申请收取信息处理费，${how?.by ?? ''}，共${number}${how?.of ?? ''}，按超额累进标准计算，应缴金额为${yuan(amount)}元。`,
        `请${you}自收到本通知书次日起30日内缴纳。缴纳方式：${sentence(pay)}`,
        `逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。申请处理期限从${you}完成缴费次日起重新计算。`,
        '特此通知。',
      ),
    });
  });

const settled = {
  amended: () => '本机关审核属实，予以更正',
  transferred: () => '该信息记录的更正不属于本机关职能范围，本机关已转送有权更正的行政机关处理',
  referred: (you: string) =>
    `该信息记录的更正不属于本机关职能范围，请${you}向有权更正的行政机关提出`,
  kept: () => '经审核，该信息记录准确，本机关不予更正',
} as const;

/** 更正答复 (第四十一条). */
export const amendment = (facts: LetterFacts): Letter =>
  write(facts.act.on, (writing) => {
    const { outcome, grounds } = asksOf<'decideAmendment'>(facts.act);
    const asked = findLast(facts.acts, 'requestAmendment');
    const you = youOf(facts);
    const record = writing.need(
      asked && asksOf<'requestAmendment'>(asked).record,
      say('要求更正的信息记录', 'the record in question'),
    );
    const on = asked ? date(asked.on) : '';
    const why = writing.need(grounds, say('理由和依据', 'the reasons'));
    return noticeOf(facts, writing, {
      title: '政府信息更正申请答复书',
      body: paragraphs(
        `${you}于${on}提出的政府信息更正要求收悉。${you}认为本机关提供的下列与${you}自身相关的政府信息记录不准确：${sentence(record)}`,
        `依照${writing.cite('disclosure', '第四十一条')}的规定，${settled[outcome](you)}。具体理由和依据是：${sentence(why)}`,
        ...remedyOf(
          {
            kind: 'amendment',
            on: facts.act.on,
            online: facts.matter.own.route === 'online' || facts.matter.own.route === 'email',
            you,
            paper: '本答复书',
            office: facts.office,
          },
          writing.need,
        ),
      ),
    });
  });
