import { expect, test } from 'vitest';
import { choice, day, flag, integer, list, reference, text } from '../../fields/index.ts';
import { happened, optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { count, sum } from '../figure.ts';
import { kinds } from '../index.ts';
import { defineLedger, entered } from '../ledger.ts';
import { letterUsesOf } from './letters.ts';
import { usesOf, usesOfForm } from './uses.ts';

const label = say('字段', 'Field');
const lecture = defineLedger({
  name: 'lecture',
  title: say('讲座', 'Lectures'),
  cites: { law: 'office', article: '讲座登记' },
  happened: 'heldOn',
  titled: ({ topic }) => topic,
  naturalKey: ['heldOn', 'topic'],
  fields: {
    heldOn: happened(day(label)),
    topic: text(label),
    sort: choice(label, { law: say('法治', 'law'), other: say('其他', 'other') }),
    open: flag(label),
    heard: integer(label),
    paper: optional(reference(label, 'document')),
    speakers: list(label, { name: text(label) }),
    deep: optional(text(label)),
    idle: optional(text(label)),
  },
  rules: [
    {
      code: 'speaker-needed',
      answer: 'refused',
      cites: { law: 'office', article: '讲座管理' },
      says: say('应有主讲人。', 'A speaker is needed.'),
      // The second is read only where the first is empty, and the third by going through all of them.
      when: ({ asks }) =>
        Array.isArray(asks['speakers']) &&
        asks['speakers'].length === 0 &&
        asks['deep'] === null &&
        Object.values(asks).length > 0,
    },
  ],
  figures: {
    lectures: count('场', {
      title: say('法治讲座', 'Law lectures'),
      ...entered,
      where: ({ own }) => own['sort'] === 'law' && own['open'] === true,
    }),
    listeners: sum('人次', { title: say('听众', 'Listeners'), ...entered, field: 'heard' }),
  },
});
const said = (field: string) =>
  usesOf(lecture)
    .get(field)
    ?.map(({ what, title }) => `${what} ${title.zh}`) ?? [];

test('数据按名称、条件、日期用到的字段，各知其数据', () => {
  expect(said('heard')).toEqual(['figure 听众']);
  expect(said('sort')).toEqual(['figure 法治讲座']);
  expect(said('open')).toEqual(['figure 法治讲座']);
  expect(said('heldOn')).toEqual(['figure 法治讲座', 'figure 听众', 'list 核对重复']);
});

test('规则读到的字段有条文，连同前一项为空才读到的', () => {
  expect(said('speakers')).toEqual(['rule 讲座管理']);
  expect(said('deep')).toEqual(['rule 讲座管理']);
});

test('标题、关联记录各有用处，谁也不用的没有用处', () => {
  expect(said('topic')).toEqual(['title 标题', 'list 核对重复']);
  expect(said('paper')).toEqual(['list 关联记录']);
  expect(said('idle')).toEqual([]);
});

test('每次得出的结果相同', () => {
  const request = kinds.find(({ name }) => name === 'disclosure-request');
  if (!request) throw new Error('no such kind');
  expect(usesOf(request)).toEqual(usesOf(request));
});

test('步骤填写的内容转入事项的，随事项的字段有用处；文书读到的字段有文书', () => {
  const request = kinds.find(({ name }) => name === 'disclosure-request');
  if (!request) throw new Error('no such kind');
  const form = usesOfForm(request, 'register', usesOf(request, kinds));
  expect(form.get('channel')?.map(({ what }) => what)).toContain('figure');
  expect(form.get('receivedOn')?.map(({ what }) => what)).toContain('clock');
  expect(
    letterUsesOf(request)
      .get('sought')
      ?.map(({ what }) => what),
  ).toContain('letter');
});

test('字段所指的名录、事项都有声明', () => {
  const known = new Set(['matter', 'act', 'staff', ...kinds.map(({ name }) => name)]);
  const unknown = kinds.flatMap((kind) =>
    [kind.own, ...Object.values(kind.steps).map(({ asks }) => asks ?? {})]
      .flatMap((fields) =>
        Object.values(fields).flatMap((one) => [one, ...Object.values(one.items ?? {})]),
      )
      .flatMap(({ refers }) =>
        refers === undefined || known.has(refers) ? [] : [`${kind.name}: ${refers}`],
      ),
  );
  expect(unknown).toEqual([]);
});

test('带出的内容，两边的字段都有，种类相同', () => {
  const wrong = kinds.flatMap((kind) =>
    [kind.own, ...Object.values(kind.steps).map(({ asks }) => asks ?? {})]
      .flatMap((fields) => [
        fields,
        ...Object.values(fields).flatMap(({ items }) => (items ? [items] : [])),
      ])
      .flatMap((fields) =>
        Object.values(fields).flatMap(({ refers, brings = {} }) =>
          Object.entries(brings).filter(([here, there]) => {
            const other = kinds.find(({ name }) => name === refers);
            const from = { ...other?.own, ...other?.keeps }[there];
            return !from || fields[here]?.kind !== from.kind;
          }),
        ),
      ),
  );
  expect(wrong).toEqual([]);
});
