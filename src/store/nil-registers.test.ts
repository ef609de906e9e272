import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import type { TestOffice } from '../../test/store-office.ts';
import { codeOf, done, openOffice } from '../../test/store-office.ts';
import { findMatters } from './find.ts';

let office: TestOffice;
let clerk = '';
let head = '';
beforeAll(async () => {
  office = await openOffice(await testDatabase(), '2024-01-03');
  clerk = await office.hire('何静', ['clerk']);
  head = await office.hire('陆远', ['head']);
});
afterAll(() => office.store.close());

const nil = (register: string, step = 'state', matter = randomUUID(), by = clerk) =>
  office.takes(
    by,
    step,
    matter,
    step === 'state' ? { register, year: 2023, looked: '收文登记、法院送达平台', found: 0 } : {},
    { kind: 'nil-confirmation' },
  );
const served = (matter: string) =>
  office.takes(
    clerk,
    'register',
    matter,
    {
      ...{ number: '（2023）甲01行初20号', court: '甲市中级人民法院', plaintiff: '方圆' },
      ...{ role: 'defendant', about: 'document', challenged: '不予出具邀请函的告知' },
      servedOn: '2023-12-27',
    },
    { kind: 'litigation' },
  );

test('登记簿里有当年的案件，不能作零报告；案件作废以后可以', async () => {
  const stated = randomUUID();
  done(await nil('litigation', 'state', stated));
  const found = randomUUID();
  done(await served(found));
  // Stated before the case came in: whoever confirms it is told.
  expect(codeOf(await nil('litigation', 'confirm', stated, head))).toBe('register-holds-cases');
  expect(codeOf(await nil('litigation'))).toBe('register-holds-cases');
  // A case about something else leaves the register of cases on disclosure empty.
  done(await nil('disclosure-litigation'));
  done(await nil('reconsideration'));
  done(await office.takes(head, 'void', found, { reason: '误登记' }, { kind: 'litigation' }));
  done(await nil('litigation', 'confirm', stated, head));
});

test('履行中的合同不占待办，节点前三十天才出现', async () => {
  const officer = await office.hire('林知行', ['officer']);
  const reviewer = await office.hire('沈明', ['reviewer']);
  const contract = randomUUID();
  const takes = (by: string, step: string, asks: Record<string, unknown> = {}) =>
    office.takes(by, step, contract, asks, { kind: 'contract' });
  done(
    await takes(officer, 'draft', {
      ...{ name: '同声传译服务合同', sort: 'service', division: '综合处' },
      ...{ counterpart: '甲市译通翻译有限公司', credit: '信用良好', selection: 'below' },
      ...{ from: '2024-01-03', until: '2024-12-31' },
    }),
  );
  const today = office.clock.today();
  const lists = async (person: string) => {
    const list = await findMatters(office.store, { office: office.id, person }, { view: 'todo' });
    return list.items.some(({ id }) => id === contract);
  };
  done(
    await takes(reviewer, 'recordReview', {
      ...{ reviewNumber: '甲外法审〔2024〕1号', outcome: 'lawful', reviewedOn: today },
    }),
  );
  expect(await lists(head)).toBe(true);
  const nodes = [{ what: '验收', whose: 'them', due: '2024-06-28' }];
  done(await takes(head, 'sign', { signedOn: today, nodes }));
  expect([await lists(head), await lists(officer)]).toEqual([false, false]);
  office.clock.set('2024-05-28');
  expect([await lists(head), await lists(officer)]).toEqual([false, false]);
  office.clock.set('2024-05-29');
  expect([await lists(head), await lists(officer)]).toEqual([true, true]);
});
