import { say } from '../../../kernel/text.ts';
import { isLapse } from '../results.ts';
import type { Result } from '../results.ts';
import type { Case, Drafted } from './conclusions.ts';
import { conclusions } from './conclusions.ts';
import { course } from './course.ts';
import type { Letter, LetterFacts } from './facts.ts';
import { noticeOf, opening, youOf } from './frame.ts';
import { remedyOf } from './remedy.ts';
import type { Writing } from './writing.ts';
import { actsSoFar, paragraphs, sentence, titled } from '../../letter/writing.ts';
import { asksOf, findLast, write } from './writing.ts';

const nothingDrafted: Omit<Drafted, 'result' | 'findings'> = {
  grounds: null,
  refusals: null,
  alreadyPublic: null,
  formGiven: null,
  formReason: null,
  search: null,
  earlier: null,
  redirect: null,
  override: null,
  attachments: null,
};

/** What was drafted last; for an answer on the spot and for a request that lapsed, what the act itself says. */
export function draftedOf(facts: LetterFacts): Drafted | null {
  const { act } = facts;
  if (act.step === 'replyOnTheSpot') {
    const { result, given } = asksOf<'replyOnTheSpot'>(act);
    return { ...nothingDrafted, result, findings: '', grounds: given };
  }
  if (act.step === 'reply') {
    const { result } = asksOf<'reply'>(act);
    if (isLapse(result)) return { ...nothingDrafted, result, findings: '' };
  }
  const draft = findLast(actsSoFar(facts), 'draft');
  return draft ? { ...nothingDrafted, ...asksOf<'draft'>(draft) } : null;
}

/** Names of the documents that go with the answer; one whose name is not known is missing. */
function attachmentsOf(facts: LetterFacts, drafted: Drafted, { need }: Writing): string[] {
  return (drafted.attachments ?? []).map((sha256) => {
    const found = facts.documents.find((document) => document.sha256 === sha256);
    const name = need(found?.name, say('拟提供信息的名称', 'the name of a document'));
    return titled(name);
  });
}

/** Through the internet, as recorded when it was sent; before that, as the applicant asked. */
function isOnline(facts: LetterFacts): boolean {
  const sent = findLast(facts.acts, 'reply');
  const via = (sent && asksOf<'reply'>(sent).via) ?? facts.matter.own.route;
  return via === 'online' || via === 'email';
}

/** What was found, without the words that the letter itself begins with. */
const bare = (findings: string): string =>
  findings.trim().replace(/^经(?:查明?|审查|核查)[，,：:]?/u, '');

type Answer = { readonly drafted: Drafted; readonly paper: string; readonly title: string };

function answer(facts: LetterFacts, { drafted, paper, title }: Answer): Letter {
  const { act, office, today } = facts;
  const unsigned = facts.draft || act.step === 'draft' || act.step === 'review';
  const on = unsigned ? today : act.on;
  return write(on, (writing) => {
    const attachments = attachmentsOf(facts, drafted, writing);
    const { result } = drafted;
    const one: Case = { facts, writing, drafted, attachments };
    const signed = act.step === 'sign' && !unsigned;
    const number = signed ? writing.need(act.number, say('文号', 'the number')) : act.number;
    const body = [
      ...paragraphs(
        opening(facts, writing),
        course(facts, writing),
        drafted.findings ? `经查明，${sentence(bare(drafted.findings))}` : null,
      ),
      ...conclusions[result](one),
      ...paragraphs(
        ...remedyOf(
          { kind: result, on, online: isOnline(facts), you: youOf(facts), paper, office },
          writing.need,
        ),
      ),
    ];
    const notice = noticeOf({ ...facts, draft: unsigned }, writing, {
      title,
      number,
      body,
      attachments,
    });
    return notice;
  });
}

const undrafted: Letter = { missing: [say('答复稿', 'the draft of the answer')] };

/** 答复书, for whichever of the 21 results was drafted. Dated on the day it was signed. */
export function reply(facts: LetterFacts): Letter {
  const drafted = draftedOf(facts);
  if (!drafted) return undrafted;
  return answer(facts, { drafted, paper: '本答复书', title: '政府信息公开申请答复书' });
}

/** A courtesy: the request was closed because the applicant let it lie. */
export function lapseNotice(facts: LetterFacts): Letter {
  const drafted = draftedOf(facts);
  const result: Result | undefined = drafted?.result;
  if (!drafted || !result || !isLapse(result))
    return { missing: [say('逾期结案的记录', 'a closing because a term was missed')] };
  return answer(facts, { drafted, paper: '本告知书', title: '政府信息公开申请不再处理告知书' });
}
