import { beginning, tellsAll } from './record.ts';
import { scenario } from './scenario.ts';

const begin = beginning('document-cleanup', {
  open: {
    name: '外事相关文件清理',
    category: 'foreign',
    kind: 'special',
    basis: '上级部署',
    from: '2007-01-01',
    until: '2021-06-30',
    finishBy: '2021-12-31',
  },
  list: { title: '外事接待管理办法', number: '乙外发〔2009〕3号', issuedOn: '2009-05-06' },
  judge: { entry: 'list-1', verdict: 'abolish', reason: '上位规定已修订' },
  rejudge: { entry: 'list-1', verdict: 'amend', reason: '可以修改后保留' },
  hear: { unit: '涉外管理科', opinion: '建议废止' },
  verify: { opinion: '清单完整，意见恰当' },
  returnList: { reason: '第一份理由不充分' },
  decide: { meeting: '主任办公会', heldOn: '2021-11-15' },
  publish: { number: '乙外发〔2021〕20号', where: '区政府网站' },
  carryOut: { entry: 'list-1', how: '已发文废止', number: '乙外发〔2021〕21号' },
  close: { account: '清理5件，废止1件' },
});
const listed = () => begin().take('open', '2021-09-01').take('list', '2021-09-02');
const published = () =>
  listed()
    .take('judge', '2021-10-08')
    .take('verify', '2021-11-01')
    .take('decide', '2021-11-15')
    .take('publish', '2021-11-22');

tellsAll('document-cleanup', [
  scenario('2007年以来的5个文件逐个提出意见，2021年计5个', [], () => {
    const five = begin().take('open', '2021-09-01');
    for (let n = 1; n <= 5; n += 1)
      five
        .take('list', '2021-09-02', { number: `乙外发〔2010〕${n}号` })
        .take('judge', '2021-10-08', {
          entry: `list-${n}`,
          verdict: n === 1 ? 'abolish' : 'valid',
        });
    five
      .counts('documents_reviewed_for_cleanup', 2021, 5)
      .take('verify', '2021-11-01')
      .take('decide', '2021-11-15')
      .take('publish', '2021-11-22')
      .marked()
      .take('carryOut', '2021-12-01')
      .take('close', '2021-12-20')
      .phase('closed');
  }),
  scenario(
    '清理范围起止不颠倒，成文日期在范围以内，同一文号不列两次',
    ['scope-reversed', 'outside-scope', 'listed-already'],
    () => {
      begin().refuses('scope-reversed', 'open', '2021-09-01', { until: '2006-12-31' });
      listed()
        .refuses('outside-scope', 'list', '2021-09-02', {
          number: '乙外发〔2006〕9号',
          issuedOn: '2006-12-31',
        })
        .refuses('outside-scope', 'list', '2021-09-02', {
          number: '乙外发〔2021〕9号',
          issuedOn: '2021-07-01',
        })
        .refuses('listed-already', 'list', '2021-09-02');
    },
  ),
  scenario(
    '一份文件一个意见，改变意见另行登记，件数不重复',
    ['no-such-document', 'judged-already', 'not-judged', 'same-verdict'],
    () => {
      listed()
        .refuses('no-such-document', 'judge', '2021-10-08', { entry: 'list-7' })
        .refuses('not-judged', 'rejudge', '2021-10-08')
        .take('judge', '2021-10-08')
        .refuses('judged-already', 'judge', '2021-10-09')
        .refuses('same-verdict', 'rejudge', '2021-10-09', { verdict: 'abolish' })
        .take('hear', '2021-10-09')
        .take('rejudge', '2021-10-11')
        .counts('documents_reviewed_for_cleanup', 2021, 1);
    },
  ),
  scenario(
    '还有文件没有意见的不能复核，提意见的人不能自己复核；复核可以退回',
    ['all-judged-first', 'same-person'],
    () => {
      begin().take('open', '2021-09-01').refuses('all-judged-first', 'verify', '2021-11-01');
      listed()
        .refuses('all-judged-first', 'verify', '2021-11-01')
        .take('judge', '2021-10-08')
        .as({ by: '林知行' })
        .refuses('same-person', 'verify', '2021-11-01')
        .take('verify', '2021-11-01')
        .take('returnList', '2021-11-02')
        .phase('listing');
    },
  ),
  scenario('2021年12月31日前公布，次年1月4日公布的标明逾期', ['cleaned-late'], () => {
    listed().reads('cleanup', '2021-12-31', 'running', '2021-12-31');
    listed()
      .take('judge', '2021-10-08')
      .take('verify', '2021-11-01')
      .take('decide', '2021-11-15')
      .take('publish', '2022-01-04')
      .marked('late:cleaned-late');
  }),
  scenario(
    '修改、废止的逐份落实并写明文号，全部落实才能办结',
    ['carry-out-first', 'number-required', 'carried-out-already', 'nothing-to-carry-out'],
    () => {
      published()
        .refuses('carry-out-first', 'close', '2021-12-20')
        .refuses('number-required', 'carryOut', '2021-12-01', { number: null })
        .take('carryOut', '2021-12-01')
        .refuses('carried-out-already', 'carryOut', '2021-12-02')
        .take('close', '2021-12-20');
      listed()
        .take('judge', '2021-10-08', { verdict: 'valid' })
        .take('verify', '2021-11-01')
        .take('decide', '2021-11-15')
        .take('publish', '2021-11-22')
        .refuses('nothing-to-carry-out', 'carryOut', '2021-12-01')
        .take('close', '2021-12-20');
    },
  ),
]);
