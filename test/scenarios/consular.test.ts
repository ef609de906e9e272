import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { momentFrom, momentIn } from '../../src/fields/moment/there.ts';
import { levelOf } from '../../src/matters/consular-case/levels.ts';
import { zoneOf } from '../../src/matters/consular-case/places.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';
import { consular, heard } from './consular.ts';

/** What the course itself proves: every step that should stand stands, what should be refused is. */
const tells = (says: string, run: () => unknown): void => {
  test(`${says}`, () => {
    expect(run).not.toThrow();
  });
};

describe('凌晨接报', () => {
  tells('3时05分家属来电：3时35分前电话报告，4时05分前首报，除夕也一样', () => {
    heard('2024-02-09T03:05')
      .reads('phoneReport', '2024-02-09T03:06', { dueAt: '2024-02-09T03:35', state: 'running' })
      .reads('firstReport', '2024-02-09T03:06', { dueAt: '2024-02-09T04:05', allowed: 60 })
      .take('reportByPhone', '2024-02-09T03:35')
      .marked()
      .take('firstReport', '2024-02-09T04:05')
      .marked()
      .reads('firstReport', '2024-02-10T00:00', { state: 'met', used: 60, late: false })
      .reads('furtherReport', '2024-02-09T04:05', { dueAt: '2024-02-12T04:05' });
  });

  tells('晚一分钟就是迟报：预案的时限，未定级的不引突发事件应对法', () => {
    heard('2024-11-05T03:05')
      .take('reportByPhone', '2024-11-05T03:36')
      .marked('reported-late-by-plan')
      .take('firstReport', '2024-11-05T04:06')
      .marked('reported-late-by-plan')
      .reads('firstReport', '2024-11-06T00:00', { state: 'missed', late: true });
  });

  tells('定了级的是突发事件：2024年11月1日起不得迟报有法可依，10月31日只依预案', () => {
    const serious = { dead: 3, reason: '三人遇难' };
    heard('2024-10-31T01:00')
      .take('grade', '2024-10-31T01:20', serious)
      .cites('emergencyPlan', '分级')
      .take('firstReport', '2024-10-31T02:01')
      .marked('reported-late-by-plan');
    heard('2024-11-01T01:00')
      .take('grade', '2024-11-01T01:20', serious)
      .cites('emergencyResponse', '第七十一条第二款')
      .take('firstReport', '2024-11-01T02:01')
      .marked('reported-late');
  });

  tells('外交部、使领馆、省外办来的，上级已经知道，不计首报；定级以后照报', () => {
    heard('2024-05-01T09:00', { source: 'mfa' })
      .reads('firstReport', '2024-05-02T09:00', { state: 'idle' })
      .take('verify', '2024-05-01T10:00')
      .take('grade', '2024-05-03T08:00', { injured: 12 })
      .reads('firstReport', '2024-05-03T08:01', { dueAt: '2024-05-03T09:00' });
  });

  test('时刻要在办理当日，也不能早于接报', () => {
    heard('2024-05-01T23:50')
      .refuses('day-differs', 'reportByPhone', '2024-05-02T00:10', { at: '2024-05-01T23:59' })
      .refuses('before-heard', 'assist', '2024-05-01T23:49')
      .take('reportByPhone', '2024-05-02T00:10')
      .marked();
    assert.throws(() => heard('2024-05-01T23:50', { at: '2024-05-02T00:01' }), /day-differs/);
  });

  tells('首报一次，以后续报；没有首报不能续报、终报', () => {
    heard('2024-05-01T09:00')
      .take('verify', '2024-05-01T09:20')
      .refuses('not-reported-yet', 'furtherReport', '2024-05-01T09:30')
      .take('firstReport', '2024-05-01T09:40')
      .refuses('reported-already', 'firstReport', '2024-05-01T09:50')
      .refuses('reported-already', 'reportByPhone', '2024-05-01T09:50')
      .take('finalReport', '2024-05-01T20:00')
      .refuses('finished-already', 'furtherReport', '2024-05-01T21:00');
  });
});

describe('定级', () => {
  const calendar = officeCalendar();
  const level = (dead: number, injured: number, quality = null, ordered: 'II' | null = null) =>
    levelOf({ dead, injured, quality, ordered }, calendar, '2024-05-01');

  test.each([
    [30, 0, 'I'],
    [29, 71, 'I'],
    [29, 0, 'II'],
    [10, 0, 'II'],
    [9, 41, 'II'],
    [3, 0, 'III'],
    [0, 10, 'III'],
    [2, 7, 'IV'],
    [0, 0, null],
  ])('死亡%i人、受伤%i人：%s', (dead, injured, expected) => {
    expect(level(dead, injured)).toBe(expected);
  });

  test('取人数、性质、上级要求中最高的', () => {
    expect(level(3, 0, null, 'II')).toBe('II');
    expect(level(30, 0, null, 'II')).toBe('I');
  });

  test('本机关按当地预案另设人数标准的，自所定之日起适用', () => {
    const own = {
      ...calendar,
      chosen: (setting: string, on: string) =>
        setting === 'consularLevels' && on >= '2024-06-01'
          ? {
              I: { dead: 10, casualties: 30 },
              II: { dead: 3, casualties: 10 },
              III: { dead: 1, casualties: 3 },
              IV: { dead: 1, casualties: 1 },
            }
          : undefined,
    };
    const grading = { dead: 3, injured: 0, quality: null, ordered: null };
    expect([levelOf(grading, own, '2024-05-31'), levelOf(grading, own, '2024-06-01')]).toEqual([
      'III',
      'II',
    ]);
  });

  tells('较大事件12小时一续报；升为重大，自升级起4小时一续报；降级由负责人决定', () => {
    heard('2024-05-01T09:00')
      .take('verify', '2024-05-01T09:10')
      .refuses('not-graded-yet', 'regrade', '2024-05-01T09:15', { dead: 10 })
      .refuses('nothing-grades-it', 'grade', '2024-05-01T09:15')
      .take('grade', '2024-05-01T09:15', { dead: 4 })
      .refuses('graded-already', 'grade', '2024-05-01T09:20', { dead: 5 })
      .refuses('not-reported-yet', 'regrade', '2024-05-01T09:20', { dead: 10 })
      .take('firstReport', '2024-05-01T09:30')
      .reads('furtherReport', '2024-05-01T09:30', { dueAt: '2024-05-01T21:30', allowed: 720 })
      .as({ role: 'officer' })
      .refuses('not-your-step', 'regrade', '2024-05-01T14:00', { dead: 11 })
      .refuses('level-unchanged', 'regrade', '2024-05-01T14:00', { dead: 5 })
      .take('regrade', '2024-05-01T14:00', { dead: 11 })
      .reads('furtherReport', '2024-05-01T14:00', { dueAt: '2024-05-01T18:00' })
      .take('furtherReport', '2024-05-01T18:00')
      .marked()
      .take('furtherReport', '2024-05-01T22:01')
      .marked('reported-late-by-plan')
      .take('regrade', '2024-05-02T08:00', { dead: 4 })
      .reads('furtherReport', '2024-05-02T08:00', { dueAt: '2024-05-02T20:00' });
  });

  tells('本机关把重大事件续报间隔定为2小时的，从其规定', () => {
    const calendarOfOurs = {
      ...calendar,
      chosen: (setting: string) =>
        setting === 'consularFurtherReport' ? { II: { amount: 2, unit: 'hours' } } : undefined,
    };
    heard('2024-05-01T09:00', {}, calendarOfOurs)
      .take('grade', '2024-05-01T09:10', { dead: 10 })
      .take('firstReport', '2024-05-01T09:20')
      .reads('furtherReport', '2024-05-01T09:20', { dueAt: '2024-05-01T11:20' });
  });
});

describe('起与人，本机关与使领馆', () => {
  test('一起案件三名当事人；使领馆做的只记录，本机关处置了才算本机关参与', () => {
    const one = heard('2024-05-01T09:00', { source: 'mission' })
      .take('addPerson', '2024-05-01T09:10')
      .take('addPerson', '2024-05-01T09:11', { name: '钱远山', condition: 'missing' })
      .take('recordMission', '2024-05-01T10:00');
    expect(one.own()).toMatchObject({ handled: null });
    one.take('assist', '2024-05-01T11:00');
    expect(one.own()).toMatchObject({ handled: true, newlyHelped: 2 });
    one.take('addPerson', '2024-05-01T12:00', { name: '孙远洋', condition: 'missing' });
    expect(one.own()).toMatchObject({ newlyHelped: 1, persons: [{}, {}, { name: '孙远洋' }] });
    one.take('tellFamily', '2024-05-01T13:00');
    expect(one.own()).toMatchObject({ newlyHelped: 0, family: [{ by: 'officer' }] });
  });

  test('现状按人更新；没有登记的人不能更新', () => {
    const one = heard('2024-05-01T09:00')
      .take('addPerson', '2024-05-01T09:10')
      .refuses('no-such-person', 'updatePerson', '2024-05-01T10:00', { person: 'nobody' })
      .take('updatePerson', '2024-05-02T10:00', { person: 'addPerson-1' });
    expect(one.own()).toMatchObject({ persons: [{ condition: 'safe' }] });
  });

  tells('有人失联、死亡、被限制自由而没有告知家属，不能办结；本人不愿告知的由负责人说明', () => {
    heard('2024-05-01T09:00')
      .take('verify', '2024-05-01T09:10')
      .take('addPerson', '2024-05-01T09:20', { condition: 'detained' })
      .refuses('family-not-told', 'close', '2024-05-03T10:00')
      .as({ role: 'head', irregular: '当事人书面表示不愿告知家属' })
      .take('close', '2024-05-03T10:00')
      .marked('family-not-told');
  });

  test('核实不属实的即告结束，不再计首报，可由负责人重新办理', () => {
    const one = heard('2024-05-01T09:00').take('dismiss', '2024-05-01T09:50');
    expect(one.state().phase).toBe('unfounded');
    one.reads('firstReport', '2024-05-09T09:00', { state: 'met', late: false });
    one.as({ role: 'officer' }).refuses('not-your-step', 'reopen', '2024-05-02T09:00');
    expect(one.take('reopen', '2024-05-02T09:00').state().phase).toBe('open');
  });

  test('国家核实有误的更正过来，标题里没有姓名', () => {
    const one = heard('2024-05-01T09:00').take('verify', '2024-05-01T10:00', {
      country: 'MM',
      kind: 'fraud',
    });
    expect(consular.titled(one.own())).toBe('缅甸电信网络诈骗');
  });
});

describe('条例第十一条：监护通知逐级传下去', () => {
  const child = (at: '2023-08-31T10:00' | '2023-09-01T10:00') =>
    heard(at, { kind: 'guardianship', source: 'province' })
      .take('verify', at)
      .take('addPerson', at, { name: '小赵', age: 9, condition: 'safe' });

  test('收到、通知到下一级、确认，三个环节都在；没通知下去不能办结', () => {
    const one = child('2023-09-01T10:00')
      .refuses('no-notice-received', 'passGuardianship', '2023-09-01T11:00', {
        person: 'addPerson-1',
      })
      .take('receiveGuardianship', '2023-09-01T11:00', { person: 'addPerson-1' })
      .cites('consularRegulations', '第十一条第二款')
      .refuses('guardianship-open', 'close', '2023-09-01T12:00')
      .refuses('not-passed-on', 'confirmGuardianship', '2023-09-01T12:00', {
        person: 'addPerson-1',
      })
      .take('passGuardianship', '2023-09-01T12:00', { person: 'addPerson-1' })
      .take('close', '2023-09-02T09:00')
      .take('confirmGuardianship', '2023-09-04T09:00', { person: 'addPerson-1' });
    expect(one.own()).toMatchObject({
      guardianship: [
        {
          from: '省外办',
          receivedAt: '2023-09-01T11:00',
          passedTo: '乙区人民政府',
          passedAt: '2023-09-01T12:00',
          confirmedBy: '乙区东街社区居民委员会',
          confirmedAt: '2023-09-04T09:00',
        },
      ],
    });
  });

  tells('2023年8月31日条例尚未施行：不引条例，只说惯例', () => {
    child('2023-08-31T10:00')
      .cites('consularPractice', '领事保护与协助')
      .take('receiveGuardianship', '2023-08-31T11:00', { person: 'addPerson-1' })
      .cites('consularPractice', '领事保护与协助')
      .refuses('guardianship-open-by-practice', 'close', '2023-08-31T12:00');
  });

  tells('同一起案件跨过施行之日：前后各引各的', () => {
    child('2023-08-31T10:00')
      .take('assist', '2023-08-31T23:59')
      .cites('consularPractice', '领事保护与协助')
      .take('assist', '2023-09-01T00:00')
      .cites('consularRegulations', '第四条第三款');
  });
});

describe('办结以后', () => {
  test('首报过的要终报：办结起120小时；终报后才归档；回访记评价', () => {
    const one = heard('2024-05-01T09:00')
      .take('firstReport', '2024-05-01T09:30')
      .take('verify', '2024-05-01T10:00')
      .take('close', '2024-05-03T10:00')
      .reads('furtherReport', '2024-05-10T00:00', { state: 'met' })
      .reads('finalReport', '2024-05-03T10:00', { dueAt: '2024-05-08T10:00' })
      .refuses('report-unfinished', 'archive', '2024-05-08T09:00')
      .take('finalReport', '2024-05-08T10:01')
      .marked('reported-late-by-plan')
      .take('followUp', '2024-05-09T10:00')
      .take('archive', '2024-05-10T10:00');
    expect(one.state().phase).toBe('archived');
  });

  tells('移交省外办：不再由本机关续报', () => {
    heard('2024-05-01T09:00')
      .take('firstReport', '2024-05-01T09:30')
      .take('handOver', '2024-05-01T11:00')
      .reads('furtherReport', '2024-06-01T00:00', { state: 'met' });
  });
});

describe('两地时间', () => {
  test('清迈比北京晚一小时，夏令时的纽约晚十二小时，冬令时晚十三小时', () => {
    expect(momentIn('2024-05-01T03:05', 'Asia/Bangkok')).toBe('2024-05-01T02:05');
    expect(momentIn('2024-07-01T03:05', 'America/New_York')).toBe('2024-06-30T15:05');
    expect(momentIn('2024-01-01T03:05', 'America/New_York')).toBe('2023-12-31T14:05');
    expect(momentIn('2024-01-01T03:05', 'Asia/Kathmandu')).toBe('2024-01-01T00:50');
    expect(momentIn('2024-01-01T03:05', 'Nowhere/At_All')).toBeUndefined();
  });
  test('当地时间换回北京时间，换季当日也对', () => {
    expect(momentFrom('2024-06-30T15:05', 'America/New_York')).toBe('2024-07-01T03:05');
    expect(momentFrom('2024-03-10T12:00', 'America/New_York')).toBe('2024-03-11T00:00');
  });
  test('温哥华不按渥太华的时间；公海和别处说不出时间', () => {
    expect(zoneOf('CA', '温哥华')).toBe('America/Vancouver');
    expect(zoneOf('CA', null)).toBe('America/Toronto');
    expect(zoneOf('ZZ', '某岛')).toBeNull();
  });
});

test('每一条规则都有情景', () => {
  const own = [...Object.values(consular.bars), ...Object.values(consular.rules)]
    .flatMap((rules) => rules ?? [])
    .map(({ code }) => code)
    .filter((code) => code !== 'not-asked-of-you');
  const said = readFileSync(new URL(import.meta.url), 'utf8');
  expect(
    [...new Set(own)].filter((code) => !said.includes(`'${code}'`) && !said.includes(`/${code}/`)),
  ).toEqual([]);
});
