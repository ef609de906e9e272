import { describe, expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { officeCalendar } from '../../office/calendar/calendar.ts';
import { act, lacking, printing } from './printing.ts';

const calendar = officeCalendar();
const by = (kind: string) => printing(kind, calendar);
describe('信访和投诉举报', () => {
  const print = by('complaint');
  const own = {
    ...{ sort: 'appeal', came: 'direct', form: 'letter', subject: '邀请函办理' },
    ...{ content: '请求说明不予出具邀请函的依据', petitioner: '孙来信' },
  };
  const register = (on: Day, more: object = {}) =>
    act('register', on, { ...own, receivedOn: on, ...more }, '甲外信〔2025〕3号');
  const accepted = act('inform', '2025-03-14', { how: 'accepted' });
  const drafted = act('draft', '2025-04-01', {
    ...{
      verdict: 'explained',
      words: '办理条件见办事指南',
      ground: '《外国人入境出境管理条例》第七条',
    },
  });

  test('受理告知书写明受理依据和六十日的期限；2022年5月以前收到的依《信访条例》', () => {
    expect(
      lacking(
        print([register('2025-03-12'), accepted]).text('notice'),
        '孙来信：',
        '信访事项受理告知书',
        '“邀请函办理”（登记编号：甲外信〔2025〕3号）',
        '《信访工作条例》第二十三条',
        '办理期限至2025年5月13日',
      ),
    ).toEqual([]);
    const former = [register('2022-03-12'), act('inform', '2022-03-14', { how: 'accepted' })];
    expect(lacking(print(former).text('notice'), '《信访条例》第二十二条第二款')).toEqual([]);
  });

  test('不属于职权范围的告知向谁提出，应走法定程序的告知走什么程序', () => {
    const told = (how: string, where: string) =>
      print([register('2025-03-12'), act('inform', '2025-03-14', { how, where })]).text('notice');
    expect(
      lacking(told('elsewhere', '甲市公安局'), '不予受理告知书', '请您向甲市公安局提出'),
    ).toEqual([]);
    expect(
      lacking(
        told('procedure', '行政复议'),
        '依法分类处理告知书',
        '应当通过行政复议解决',
        '第三十一条',
      ),
    ).toEqual([]);
  });

  test('处理意见书载明请求、事实理由、意见和依据，告知三十日内请求复查', () => {
    const text = print([
      register('2025-03-12'),
      accepted,
      drafted,
      act('close', '2025-04-03'),
    ]).text('opinion');
    expect(
      lacking(
        text,
        '信访事项处理意见书',
        '一、投诉请求、事实和理由请求说明不予出具邀请函的依据。',
        '二、处理意见办理条件见办事指南。',
        '三、依据《外国人入境出境管理条例》第七条',
        '第三十五条的规定，自收到本意见书之日起30日内向本机关的上一级机关（甲市人民政府）请求复查',
      ),
    ).toEqual([]);
  });

  test('建议出答复，信息公开投诉出处理情况答复书，都不告知复查', () => {
    const closed = (sort: string) =>
      print([register('2025-03-12', { sort }), accepted, drafted, act('close', '2025-04-03')]);
    const suggestion = closed('suggestion').text('opinion');
    expect(lacking(suggestion, '关于邀请函办理的答复', '经研究论证，现答复如下')).toEqual([]);
    expect(
      lacking(closed('disclosure').text('opinion'), '政府信息公开投诉举报处理情况答复书'),
    ).toEqual([]);
    expect(`${suggestion}${closed('disclosure').text('opinion')}`).not.toContain('复查');
  });

  test('姓名住址不清的不出文书；没有登记姓名又要告知的，说明缺什么', () => {
    const anonymous = { ...accepted, asks: { how: 'accepted', anonymous: true } };
    const unnamed = register('2025-03-12', { petitioner: null });
    expect(print([unnamed, anonymous]).due).toEqual([]);
    expect(print([unnamed, anonymous, drafted, act('close', '2025-04-03')]).due).toEqual([]);
    expect(print([unnamed, accepted]).missing('notice')).toEqual(['信访人、投诉人姓名']);
  });

  test('转送检举控告的函不写事由，要求不得泄露给被检举人', () => {
    const passed = act('pass', '2025-03-14', { to: '派驻纪检监察组', sealed: true });
    const text = print([register('2025-03-12', { sort: 'accusation' }), passed]).text('transfer');
    expect(lacking(text, '派驻纪检监察组：', '不得将检举、揭发材料', '材料已密封。')).toEqual([]);
    expect(text).not.toMatch(/邀请函|孙来信/u);
  });
});

describe('留言来信', () => {
  const print = by('message');
  const own = {
    ...{ number: '20250401-7', sort: 'consultation', receivedOn: '2025-04-01', sender: '李问' },
    ...{ subject: '邀请函怎么办', content: '请问需要哪些材料' },
  };
  const told = (channel: string) => [
    act('register', '2025-04-01', { ...own, channel }, '甲外留收〔2025〕7号'),
    act('draft', '2025-04-02', { words: '请登录门户网站查询' }),
    act('reply', '2025-04-03', { opinion: '同意答复' }),
  ];

  test('来信用信函答复本人，网上留言出答复单；没有姓名的来信说明缺什么', () => {
    expect(
      lacking(
        print(told('letter')).text('reply'),
        '李问：',
        '您的来信（“邀请函怎么办”',
        '请登录门户网站查询。',
      ),
    ).toEqual([]);
    expect(
      lacking(
        print(told('website')).text('reply'),
        '留言办理答复单',
        '政府网站互动平台',
        '审核意见	同意答复',
      ),
    ).toEqual([]);
    const [first, ...rest] = told('visit');
    const unnamed = first && { ...first, asks: { ...first.asks, sender: null } };
    expect(unnamed && print([unnamed, ...rest]).missing('reply')).toEqual(['留言人']);
  });

  test('交处室承办出交办单，写明渠道、期限和交办意见', () => {
    const order = act('handOver', '2025-04-01', { division: '领事处', note: '请先联系诉求人' });
    const text = print([...told('hotline').slice(0, 1), order]).text('order');
    expect(
      lacking(
        text,
        '12345市民服务热线',
        '承办处室	领事处',
        '请先联系诉求人',
        '办理期限	2025年4月8日前',
      ),
    ).toEqual([]);
  });
});
