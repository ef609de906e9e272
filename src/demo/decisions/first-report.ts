import type { Course, PlannedAct } from '../course.ts';
import type { Scene } from './telling.ts';
import { told } from './telling.ts';

const PARTS = {
  achievements: '依法办理政府信息公开申请，认真办理建议提案，稳妥处置领事保护案（事）件。',
  shortcomings: '数据统计主要依靠人工。主要原因是没有统一的台账。',
  leader: '主要负责人定期听取法治工作汇报，年度述职包含法治建设情况。',
  plan: '建立统一的业务台账，数据随办随记。',
  other: '无其他需要报告的情况。',
} as const;
const ADDRESSEES = {
  committee: '中共甲市委',
  government: '甲市人民政府',
  office: '中共甲市委全面依法治市委员会办公室（抄送）',
} as const;

/** The report on the year before the ledgers began: no figure in it; found wrong after it was out, and made anew. */
const planLawReport = (scene: Scene): readonly PlannedAct[] =>
  scene.office !== 'demo-city'
    ? []
    : told(scene, 'annual-report', { seed: '2020', on: '2021-01-18' }, (course) => {
        const approve = (): void => {
          course.wait(1).take('lock', 'head', { position: 0, figures: [], unbound: 0 });
          course.take('reviewLaw', 'reviewer', { passed: true });
          course.take('reviewSecrecy', 'reviewer', { passed: true });
          course
            .wait(1)
            .take('deliberate', 'clerk', { session: '党组会议2021年第1次', adopted: true });
          course.take('sign', 'leader', { remark: '同意。' });
        };
        const send = (): void => {
          for (const [addressee, to] of Object.entries(ADDRESSEES))
            course.take('submit', 'clerk', { addressee, to });
        };
        course.take('open', 'officer', { sort: 'law-based-government', year: 2020 });
        for (const [part, text] of Object.entries(PARTS))
          course.take('write', 'officer', { part, text });
        approve();
        course.wait(1);
        send();
        course.wait(15).take('publish', 'officer', { where: 'https://wb.jia.example/fzzf/2020' });
        course.wait(10).take('revise', 'head', { reason: '第二部分漏写原因，更正后重新发布。' });
        course.take('write', 'officer', { part: 'shortcomings', text: PARTS.shortcomings });
        course.take('declareNumber', 'officer', {
          name: '人工统计处室',
          shown: '3个',
          why: '办公室核对',
        });
        course.take('lock', 'head', { position: 0, figures: [], unbound: 0 });
        course.take('unlock', 'head', { reason: '第三部分同步修改。' });
        course.take('write', 'officer', { part: 'leader', text: PARTS.leader });
        approve();
        send();
        course.wait(1).take('publish', 'officer', { where: 'https://wb.jia.example/fzzf/2020' });
        course.take('archive', 'clerk', { volume: 'WS·2021·Y·0001' });
      });

function disclosed(course: Course): void {
  course.wait(1).take('lock', 'head', { position: 0, figures: [], unbound: 0 });
  course.take('reviewSecrecy', 'reviewer', { passed: true });
  course.take('sign', 'leader', {});
  course.take('submit', 'clerk', { addressee: 'authority', to: '甲市人民政府办公厅' });
  course.wait(1).take('publish', 'officer', { where: 'https://wb.jia.example/xxgk/2020' });
}

/** The report on disclosure of the same year: its table was wrong, so a new edition went out. */
const planDisclosureReport = (scene: Scene): readonly PlannedAct[] =>
  scene.office !== 'demo-city'
    ? []
    : told(scene, 'annual-report', { seed: 'disclosure 2020', on: '2021-01-11' }, (course) => {
        course.take('open', 'officer', { sort: 'disclosure', year: 2020 });
        disclosed(course);
        course.wait(5).take('revise', 'head', { reason: '表格一项数据误填。' });
        disclosed(course);
        course.wait(2).take('archive', 'clerk', { volume: 'WS·2021·Y·0002' });
      });

export const planFirstReports = (scene: Scene): readonly PlannedAct[] => [
  ...planLawReport(scene),
  ...planDisclosureReport(scene),
];
