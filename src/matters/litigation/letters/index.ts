import { say } from '../../../kernel/text.ts';
import type { Block } from '../../../paper/paper.ts';
import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { evidenceList, pair, personal, row } from '../../letter/forms.ts';
import { citation } from '../../letter/law.ts';
import { courtPaper, partyOf, respectfully } from '../../letter/papers.ts';
import { chosen, clause, date, paragraphs, readerOf, told, written } from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks } from '../fields.ts';
import { titles } from './titles.ts';

type Facts = LetterFacts<Own, 'answer' | 'appeal' | 'comply'>;
const { now, last } = readerOf(asks);

const agentKind = asks.appoint.agents.items?.['kind'] ?? {};

/** Agents with what they are, as papers to the court name them. */
const agentsOf = (facts: Facts): readonly string[] =>
  (last(facts, 'appoint')?.asks.agents ?? []).map(
    ({ name, kind }) => `${name}（${chosen(agentKind, kind)}）`,
  );

/** “因张某诉本机关…一案”, with the number the court gave. */
const caseOf = ({ plaintiff, challenged, number }: Own, after: string): Block => ({
  kind: 'paragraph',
  text: [
    { text: '因' },
    { text: plaintiff, personal: true },
    { text: `诉本机关${clause(challenged)}一案（案号：${number}），${after}` },
  ],
});

/** 答辩状: of the defendant; what a third party says is his statement of opinion. */
const defence = (facts: Facts): Letter =>
  written((need) => {
    const { own } = facts.matter;
    const { name, address, head, post } = partyOf(facts, need);
    const third = own.role === 'third';
    const who = third ? '第三人' : '答辩人';
    const agents = agentsOf(facts);
    const words = need(last(facts, 'draft')?.asks.defence, say('答辩状内容', 'the defence'));
    return courtPaper(facts, {
      title: third ? '行政诉讼第三人意见书' : titles.defence.zh,
      signer: who,
      body: [
        ...paragraphs(
          `${who}：${name}，住所地：${address}`,
          `法定代表人：${head}，职务：${post}`,
          agents.length > 0 ? `委托诉讼代理人：${agents.join('，')}` : null,
        ),
        {
          kind: 'paragraph',
          text: [
            { text: third ? '原告：' : '被答辩人（原告）：' },
            { text: need(own.plaintiff, say('原告', 'the plaintiff')), personal: true },
          ],
        },
        caseOf(
          own,
          `本机关于${date(own.servedOn)}收到起诉状副本。依照${citation('litigation', '第六十七条第一款', facts.act.on)}的规定，现${third ? '陈述意见' : '答辩'}如下：`,
        ),
        ...told(words),
        ...respectfully(own.court),
        ...paragraphs('附：1. 本文书副本　　2. 证据清单及证据、规范性文件'),
      ],
    });
  });

/** 证据清单: what the office proves its act with, and what it is based on (行政诉讼法第三十四条). */
function evidence(facts: Facts): Letter {
  const { own } = facts.matter;
  const due = facts.clocks.answer?.due;
  return {
    paper: evidenceList(facts, {
      title: '行政诉讼证据清单',
      right: own.number,
      about: [
        row(pair('受诉法院', own.court), pair('答辩举证\n期限', due && `${date(due)}前`)),
        row(personal('原告', own.plaintiff), pair('被诉\n行政行为', own.challenged)),
      ],
      evidence: last(facts, 'draft')?.asks.evidence ?? [],
      to: own.court,
      foot: '注：证据原件留存备查，复制件注明“与原件核对无异”并加盖本机关印章。',
    }),
  };
}

const scopes = [
  '一般代理：代为答辩、举证、质证、辩论，签收法律文书',
  '特别授权：代为承认、变更诉讼请求，进行和解，提起上诉',
] as const;

/** 授权委托书: one or two agents (第三十一条); how far their authority goes is ticked by hand. */
const authority = (facts: Facts): Letter =>
  written((need) => {
    const { own } = facts.matter;
    const { name, address, head, post } = partyOf(facts, need);
    const agents = now(facts, 'appoint').asks.agents;
    return courtPaper(facts, {
      title: titles.authority.zh,
      signer: '委托单位',
      body: [
        ...paragraphs(
          `委托单位：${name}，住所地：${address}`,
          `法定代表人：${head}，职务：${post}`,
          ...agents.map(
            (agent, n) =>
              `受委托人${agents.length > 1 ? n + 1 : ''}：${agent.name}，${chosen(agentKind, agent.kind)}`,
          ),
        ),
        caseOf(own, '现委托上列受委托人作为本机关的诉讼代理人。代理权限为：'),
        ...scopes.map((text): Block => ({ kind: 'checks', items: [{ text, checked: false }] })),
        ...paragraphs('委托期限自本委托书签署之日起至本审级审理终结之日止。'),
        ...respectfully(own.court),
      ],
    });
  });

const representative = (facts: Facts): Letter =>
  written((need) => {
    const { head, post, name, address } = partyOf(facts, need);
    return courtPaper(facts, {
      title: titles.representative.zh,
      signer: '单位',
      body: [
        ...paragraphs(
          `${head}在我单位任${post}职务，系我单位法定代表人。`,
          '特此证明。',
          `单位地址：${address}`,
          `联系电话：${need(facts.office.phone, say('机关联系电话', "the office's telephone"))}`,
          `附：${name}法定代表人身份证件复印件`,
        ),
      ],
    });
  });

export const litigationLetters = lettersBy<Own, 'answer' | 'appeal' | 'comply'>()({
  titles,
  write: { defence, evidence, authority, representative },
  unsigned: { draft: ['defence'] },
});
