import { say } from '../../../kernel/text.ts';
import type { Role, Section } from '../document.ts';
import { bodyOf, headingOf } from '../document.ts';
import type { Rule } from '../rule.ts';
import { frame, REGULATION } from './parts.ts';

const LEGAL =
  /法治|依法|法律|法规|普法|合法性|规范性文件|行政复议|行政诉讼|行政执法|宪法|民法典|学法|述法|守法|立法|条例|规章|信息公开|政务公开|公平竞争审查|行政许可|行政处罚|权责清单/g;
const STRONG = /法治|依法|法律|法规/;
const claims: Partial<Record<Role, number>> = {
  achievements: 400,
  plan: 150,
  leader: 60,
  shortcomings: 60,
};

const FILLER = '组织接待来访团组，搭建交流平台，服务企业拓展海外市场，推动项目落地见效。'.repeat(
  14,
);

export const legalSubstance: Rule = {
  id: 'R36',
  title: say('题为法治、文无法治', 'A legal heading over other matter'),
  reason: say(
    '标题写法治政府建设，正文通篇没有学法、决策、执法、公开、监督等内容，是把业务总结换了题目。',
    'A part that claims law-based government and says nothing of law is a work summary under another title.',
  ),
  source: REGULATION,
  severity: 'warning',
  hits: [
    frame.replace(/（一）强化法治学习[^]*?二、/, `（一）拓展对外交往。${FILLER}\n二、`),
    frame.replace(/（一）创新普法[^]*?五、/, `（一）拓展对外交往。${FILLER}\n五、`),
    frame.replace(/主要负责人定期[^\n]*/, `主要负责人${FILLER.slice(0, 120)}`),
  ],
  nearMisses: [
    frame,
    frame.replace('（二）规范', `（二）拓展交往。${FILLER}\n（三）规范`),
    frame.replace(/主要负责人定期[^\n]*/, '主要负责人认真履职，带头学习，定期听取汇报。'),
  ],
  patterns: [LEGAL],
  *find(document) {
    if (!document.lawBased) return;
    for (const section of document.sections) {
      const body = bodyOf(document, section);
      if (!isWithoutLaw(section, body)) continue;
      yield {
        ...headingOf(document, section),
        message: say(
          `标题讲法治，正文${body.length}字没有法治内容`,
          `The heading speaks of law, its ${body.length} characters do not`,
        ),
      };
    }
  },
};

/** A part that claims law-based government, is long enough to say something of it, and does not. */
function isWithoutLaw({ part, heading }: Section, body: string): boolean {
  const least = part.role ? claims[part.role] : undefined;
  if (least === undefined || body.length < least) return false;
  if (!STRONG.test(heading) || STRONG.test(body)) return false;
  return (body.match(LEGAL)?.length ?? 0) <= body.length / 1500;
}
