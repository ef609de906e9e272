import { beginning, tellsAll } from './record.ts';
import { scenario } from './scenario.ts';

const source = beginning('law-source', {
  enter: {
    title: '保守国家秘密法',
    sort: 'law',
    field: 'secrecy',
    issuer: '全国人民代表大会常务委员会',
    version: '2010年修订',
    from: '2010-10-01',
    mustKnow: false,
  },
  addVersion: { version: '2024年修订', from: '2024-05-01', changes: '增加工作秘密管理' },
  markMustKnow: { audience: 'all', points: '密级、保密期限和知悉范围' },
  unmarkMustKnow: { reason: '调整清单' },
  verify: { year: 2023, source: '国家法律法规数据库' },
  end: { how: 'repealed', endedOn: '2024-06-01' },
});

tellsAll('law-source', [
  scenario(
    '2024年5月1日施行的新版本录入后，现行版本随之改变，旧版本留着',
    ['version-not-later', 'version-entered'],
    () => {
      source()
        .take('enter', '2023-02-01')
        .refuses('version-not-later', 'addVersion', '2024-05-06', { from: '2010-10-01' })
        .refuses('version-entered', 'addVersion', '2024-05-06', { version: '2010年修订' })
        .take('addVersion', '2024-05-06')
        .holds({ version: '2024年修订', from: '2024-05-01' })
        .counts('law_source_updates', 2024, 1);
    },
  ),
  scenario(
    '列入、移出应知应会清单；尚未施行的不列入',
    ['must-know-already', 'not-on-list', 'not-in-force-yet'],
    () => {
      source()
        .take('enter', '2023-02-01')
        .refuses('not-on-list', 'unmarkMustKnow', '2023-02-01')
        .take('markMustKnow', '2023-02-02')
        .refuses('must-know-already', 'markMustKnow', '2023-02-03')
        .counts('must_know_laws', 2023, 1)
        .take('unmarkMustKnow', '2023-11-01')
        .counts('must_know_laws', 2023, 0);
      source()
        .take('enter', '2024-04-01', { version: '2024年修订', from: '2024-05-01' })
        .refuses('not-in-force-yet', 'markMustKnow', '2024-04-30');
    },
  ),
  scenario(
    '一年核对一次；失效以前先移出清单',
    ['verified-already', 'future-year', 'off-the-list-first'],
    () => {
      source()
        .take('enter', '2023-02-01')
        .take('verify', '2023-12-04')
        .refuses('verified-already', 'verify', '2023-12-05')
        .refuses('future-year', 'verify', '2023-12-05', { year: 2024 })
        .take('markMustKnow', '2024-01-08')
        .refuses('off-the-list-first', 'end', '2024-06-03')
        .take('unmarkMustKnow', '2024-06-03')
        .take('end', '2024-06-03')
        .phase('ended');
    },
  ),
]);

const toolkit = beginning('toolkit-distribution', {
  plan: {
    name: '外事干部法律法规应知应会',
    edition: '2023年版',
    district: '乙区人民政府外事办公室',
    planned: 10,
    finishBy: '2023-06-30',
  },
  deliver: { copies: 10, receivedBy: '孙晓', deliveredOn: '2023-06-08' },
  recordFeedback: { use: 'good' },
  recall: { reason: '已有2024年版', returned: 9 },
});

tellsAll('toolkit-distribution', [
  scenario('列入配发而没有签收的只计分母，签收后计入分子和册数', [], () => {
    toolkit()
      .take('plan', '2023-05-10')
      .counts('toolkit_district_coverage_rate/1', 2023, 0)
      .counts('toolkit_district_coverage_rate/2', 2023, 1)
      .take('deliver', '2023-06-08')
      .marked()
      .counts('toolkit_district_coverage_rate/1', 2023, 1)
      .counts('toolkit_copies', 2023, 10)
      .take('recordFeedback', '2023-09-01')
      .phase('delivered');
  }),
  scenario(
    '册数不少于应配册数，签收不早于列入，收回不多于配发',
    ['fewer-than-planned', 'received-before-sent', 'more-returned-than-supplied'],
    () => {
      toolkit()
        .take('plan', '2023-05-10')
        .refuses('fewer-than-planned', 'deliver', '2023-06-08', { copies: 9 })
        .refuses('received-before-sent', 'deliver', '2023-06-08', { deliveredOn: '2023-05-09' })
        .take('deliver', '2023-06-08')
        .refuses('more-returned-than-supplied', 'recall', '2024-03-04', { returned: 11 })
        .take('recall', '2024-03-04')
        .phase('recalled');
    },
  ),
  scenario('6月30日以后签收的标明逾期', ['delivered-late'], () => {
    toolkit()
      .take('plan', '2023-05-10')
      .reads('distribution', '2023-06-30', 'running', '2023-06-30')
      .take('deliver', '2023-07-03', { deliveredOn: '2023-07-03' })
      .marked('late:delivered-late');
  }),
]);
