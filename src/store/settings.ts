import type { Day } from '../kernel/day.ts';
import type { SettingSource } from '../office/setting-source.ts';
import { sourceOf } from '../office/setting-source.ts';
import { CLOCK_SETTINGS, initialSettings, isSetting, needsSource } from '../office/settings.ts';
import type { Administered } from './administer.ts';
import { administer, administrative } from './administer.ts';
import type { Store, Tx } from './open.ts';
import type { Named } from './query.ts';
import type { Actor } from './request.ts';

export type Settings = Readonly<Record<string, unknown>>;
export type SettingChange = {
  readonly key: string;
  readonly value: unknown;
  readonly from: Day;
  readonly source: SettingSource | null;
  readonly at: string;
  readonly by: Named | null;
};

/** The office's settings as they hold on a day: what began last of each key, else what the platform begins with. */
export async function settingsOn(tx: Tx, on: Day): Promise<Settings> {
  const rows = await tx.query<{ key: string; value: unknown }>(
    `select distinct on (key) key, value from setting
     where office_id = current_office() and from_day <= $1::date
     order by key, from_day desc, at desc, act_id`,
    [on],
    'settings',
  );
  const [office] = await tx.query<{ name: string; short_name: string }>(
    'select name, short_name from office where office_id = current_office()',
    [],
    'office-name',
  );
  return {
    ...initialSettings,
    ...(office ? { name: office.name, shortName: office.short_name } : {}),
    ...Object.fromEntries(rows.map(({ key, value }) => [key, value])),
  };
}

export const shortNameOf = (settings: Settings): string => {
  const name = settings['shortName'];
  return typeof name === 'string' ? name : '';
};

/** Every change of a setting, the newest first. */
export async function settingHistory(tx: Tx): Promise<readonly SettingChange[]> {
  const rows = await tx.query<Omit<SettingChange, 'source'> & { source: unknown }>(
    `select s.key, s.value, s.from_day as "from", s.source, s.at,
       (select jsonb_build_object('id', p.id, 'name', p.name) from person p
         where p.office_id = current_office() and p.id = a.by_person) as by
     from setting s left join office_act a on a.office_id = s.office_id and a.id = s.act_id
     where s.office_id = current_office() order by s.at desc, s.key`,
  );
  return rows.map((row) => ({ ...row, source: sourceOf(row.source) }));
}

export type NewSetting = {
  readonly act: string;
  readonly key: string;
  readonly value: unknown;
  readonly from: Day;
  readonly reason: string;
  /** The article or decision behind what the law leaves open. */
  readonly source?: SettingSource | null;
};

/** Changes a setting from a day on. What was printed or counted before keeps the setting of its own day. */
export async function changeSetting(
  store: Store,
  actor: Actor,
  change: NewSetting,
): Promise<Administered> {
  const { act, key, value, from, reason, source = null } = change;
  const on = store.clock.today();
  const asks = { key, value, from, source };
  return administer(store, actor, { act, step: 'changeSetting', on, asks, reason }, async (tx) => {
    if (!isSetting(key, value))
      return administrative('setting-value', '机关设置', {
        zh: '该项设置的内容不符合要求。',
        en: 'This value does not fit the setting.',
      });
    if (source === null && needsSource(key))
      return administrative('setting-source', '机关设置', {
        zh: '该项设置须注明依据：文件名称、文号、条款。',
        en: 'This setting is changed with its source: the document, its number and article.',
      });
    await tx.query(
      `insert into setting (office_id, key, from_day, act_id, value, source, at)
       values (current_office(), $1, $2, $3, $4, $5, $6)`,
      [key, from, act, JSON.stringify(value), source && JSON.stringify(source), store.clock.now()],
    );
    await rename(tx, change, on);
    if (CLOCK_SETTINGS.includes(key))
      await tx.query(
        'update office set calendar_version = calendar_version + 1 where office_id = current_office()',
      );
    return undefined;
  });
}

/** The office's name also stands where nobody has signed in yet. */
async function rename(tx: Tx, { key, value, from }: NewSetting, today: Day): Promise<void> {
  const column = { name: 'name', shortName: 'short_name' }[key];
  if (column === undefined || from > today) return;
  await tx.query(`update office set ${column} = $1 where office_id = current_office()`, [value]);
}
