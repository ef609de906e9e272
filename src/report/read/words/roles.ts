import type { PartRole } from '../report.ts';

/** What a heading of the first level says its part is about; the first that fits is meant. */
export const roles: readonly (readonly [RegExp, PartRole])[] = [
  [/第一责任人|主要负责(?:人|同志).{0,8}履行|主要领导履行/, 'leader'],
  [/其[他它](?:需要|应当|有关|情况|事项|方面)|需要(?:说明|报告)的/, 'other'],
  [
    /不足|存在(?:的|着)?.{0,6}(?:问题|困难|短板|差距)|问题(?:及|和|与)|主要问题|薄弱环节/,
    'shortcomings',
  ],
  [
    /下一?(?:步|年度|阶段)|明年|来年|打算|主要安排|思路|计划|展望|工作安排|重点安排|工作重点|努力方向/,
    'plan',
  ],
  [
    /举措|成效|成绩|做法|进展|总结$|情况$|(?:工作|开展|完成|建设|落实|总体|主要|推进|履职|公开|基本)情况|亮点|回顾|主要工作|重点工作|工作内容|落实/,
    'achievements',
  ],
];

/** Headings that name a part though their number is lost. */
export const bareHeading =
  /^(?:[12][0-9]{3}年)?.{0,20}(?:主要举措和成效|存在的(?:主要)?(?:不足|问题)(?:和|与|及|$).{0,8}|第一责任人职责.{0,20}情况|(?:主要|工作)(?:思路|安排|打算|计划)|其[他它]需要报告的情况|下一步(?:工作)?(?:打算|计划|安排|思路))$/;
