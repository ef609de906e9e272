import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import type { PlannedAct } from '../course.ts';
import type { DemoOfficeCode } from '../offices.ts';
import type { Telling } from '../telling.ts';
import { tellAll } from '../telling.ts';

type Asks = Readonly<Record<string, unknown>>;
const basis = '《甲市外办政商交往正负面清单》';

const listed =
  (side: 'positive' | 'negative', conduct: string, bounds: string): Telling[2] =>
  (course) =>
    void course.take('enter', 'clerk', {
      ...{ side, conduct, bounds, basis, listedOn: course.today() },
    });

const met =
  (company: string, purpose: string, more: Asks = {}): Telling[2] =>
  (course) => {
    course.take('enter', 'officer2', {
      ...{ metOn: course.today(), company, purpose, manner: 'visit', place: company },
      ...{ together: '领事与涉外管理处2人', gift: false },
      ...more,
    });
    course.wait(2).take('confirm', 'reviewer');
  };
/** Entered without what the second person must know, sent back, and confirmed when it was there. */
const sentBack: Telling[2] = (course) => {
  const company = '甲市远航国际贸易有限公司';
  course.take('enter', 'officer2', {
    ...{ metOn: course.today(), company, purpose: '了解外籍员工工作许可情况', manner: 'office' },
    ...{ place: '综合处会议室', together: '1人', gift: false },
  });
  course.wait(1).take('sendBack', 'reviewer', { reason: '请写明单独会见的批准人。' });
  course.wait(1).take('amend', 'officer2', { approvedBy: '陆远' });
  course.wait(1).take('confirm', 'reviewer');
};

const told: readonly Telling[] = [
  [
    '2022-03-07',
    'conduct-item',
    listed('positive', '走访企业了解涉外服务需求', '两人以上参加，事后登记。'),
  ],
  [
    '2022-03-07',
    'conduct-item',
    listed('positive', '参加企业公开举办的涉外活动', '事前批准，不收取报酬。'),
  ],
  [
    '2022-03-07',
    'conduct-item',
    listed('negative', '收受企业礼品、礼金', '无法拒收的七日内上交并登记。'),
  ],
  ['2022-05-12', 'business-contact', met('甲市远航国际贸易有限公司', '走访了解海外项目安全情况')],
  [
    '2023-06-08',
    'business-contact',
    met('甲市译通翻译有限公司', '参加翻译服务开放日', { manner: 'event', approvedBy: '陆远' }),
  ],
  [
    '2024-04-18',
    'business-contact',
    met('甲市海川工程有限公司', '走访境外项目安全管理', {
      ...{ gift: true, handled: '纪念品一件，当日上交办公室登记。' },
    }),
  ],
  ['2025-09-16', 'business-contact', sentBack],
];

/** The lists of dealings with companies, and the dealings written down. */
export const planContacts = (
  office: DemoOfficeCode,
  _until: Day,
  calendar: Calendar,
): readonly PlannedAct[] => (office === 'demo-city' ? tellAll('contacts', told, calendar) : []);
