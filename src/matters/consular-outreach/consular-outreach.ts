import { choice, day, integer, text } from '../../fields/index.ts';
import { happened, hinted, optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { count, estimated, sum, total } from '../figure.ts';
import { defineLedger, entered } from '../ledger.ts';

const audience = (zh: string, en: string) =>
  hinted(
    integer(say(zh, en), { min: 0, max: 100_000_000 }),
    say(
      '按签到、计数或者平台后台数；估计数在备注中说明。',
      'From sign-in, a count or the platform.',
    ),
  );
const online = estimated('人次', {
  title: say('线上受众', 'Audience online'),
  ...entered,
  field: 'online',
});
const onsite = estimated('人次', {
  title: say('现场受众', 'Audience on site'),
  ...entered,
  field: 'onsite',
});

/** Preventive consular protection: what was held, where, and whom it reached. */
export const consularOutreach = defineLedger({
  name: 'consular-outreach',
  title: say('领保宣传活动', 'Consular protection outreach'),
  cites: { law: 'consularPractice', article: '预防性领事保护宣传' },
  happened: 'heldOn',
  titled: ({ topic }) => topic,
  naturalKey: ['heldOn', 'topic', 'place'],
  fields: {
    heldOn: happened(day(say('举办日期', 'Held on'))),
    topic: text(say('活动名称', 'Event'), { max: 120 }),
    sort: choice(say('形式', 'Form'), {
      contest: say('情景剧、知识竞赛', 'contest'),
      lecture: say('大讲堂、培训', 'lecture or training'),
      visit: say('进社区、进学校、进企业', 'in communities, schools, companies'),
      online: say('线上推送、直播', 'online'),
    }),
    place: text(say('地点或者平台', 'Place or platform'), { max: 120 }),
    onsite: audience('现场人次', 'On site'),
    online: audience('线上人次', 'Online'),
    booklets: optional(integer(say('发放材料（册）', 'Booklets'), { min: 0, max: 1_000_000 })),
    remark: optional(text(say('备注', 'Remark'), { max: 300, lines: 2 })),
  },
  figures: {
    consular_outreach_events: count('场', {
      title: say('领保宣教活动场次', 'Outreach events'),
      ...entered,
      by: ['sort'],
    }),
    consular_outreach_audience: total(
      { title: say('领保宣教覆盖受众人次', 'People reached'), rounding: { to: 10_000 } },
      onsite,
      online,
    ),
    consular_outreach_booklets: sum('册', {
      title: say('发放领保宣传材料', 'Booklets handed out'),
      ...entered,
      field: 'booklets',
    }),
  },
});
