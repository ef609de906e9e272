import { randomUUID } from 'node:crypto';

/** A request over the counter, complete. */
export const own = {
  applicantKind: 'naturalPerson',
  applicantName: '张三丰',
  applicantPhone: '13812345678',
  identity: 'id-card',
  sought: '2025年度因公出访团组情况',
  form: 'paper',
  route: 'pickup',
  channel: 'counter',
  receivedOn: '2026-02-09',
};

export const opening = () => ({
  act: randomUUID(),
  matter: randomUUID(),
  on: '2026-02-09',
  asks: own,
});
