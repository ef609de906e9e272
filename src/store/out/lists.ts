/** What a person looks up beside the records: a file each, its columns in the words of its heading. */
export type OfficeList = { readonly path: string; readonly sql: string };

/** `$1` is the office. */
export const officeLists: readonly OfficeList[] = [
  {
    path: 'office/units.csv',
    sql: `select code as "代码", name as "名称", name_en as "英文名称", closed_on as "撤销日期", id as "标识"
      from unit where office_id = $1 order by ordinal, code`,
  },
  {
    path: 'office/people.csv',
    sql: `select p.name as "姓名", p.login as "登录名", u.name as "处室", p.email as "邮箱", p.phone as "电话",
        t.role as "岗位", v.name as "岗位处室", t.from_day as "任职自", t.to_day as "任职至",
        p.disabled_at as "停用时间", p.id as "标识"
      from person p
      left join post t on t.office_id = p.office_id and t.person_id = p.id
      left join unit u on u.office_id = p.office_id and u.id = p.unit_id
      left join unit v on v.office_id = p.office_id and v.id = t.unit_id
      where p.office_id = $1 order by p.created, p.id, t.role, t.id`,
  },
  {
    path: 'office/settings.csv',
    sql: `select s.key as "设置", s.from_day as "自", s.value::text as "内容", s.source::text as "依据",
        p.name as "设置人", s.at as "设置时间", a.reason as "理由"
      from setting s
      left join office_act a on a.office_id = s.office_id and a.id = s.act_id
      left join person p on p.office_id = a.office_id and p.id = a.by_person
      where s.office_id = $1 order by s.key, s.from_day, s.at`,
  },
  {
    path: 'office/calendar.csv',
    sql: `select r.body->>'year' as "年度", d->>'day' as "日期",
        case when (d->>'off')::boolean then '放假' else '上班' end as "安排", d->>'name' as "名称",
        r.body->'document'->>'title' as "依据", r.body->'document'->>'number' as "文号", r.at as "录入时间"
      from calendar_revision r cross join lateral jsonb_array_elements(r.body->'days') d
      where r.office_id = $1
      union all
      select left(day::text, 4), day::text, '闭馆', reason, null, null, at
      from calendar_closure where office_id = $1 order by 1, 2, 7`,
  },
  {
    path: 'office/numbers.csv',
    sql: `select scheme as "文号种类", year as "年度", n as "序号", text as "文号", state as "状态", reason as "说明",
        matter_id as "事项", act_id as "办理记录", at as "时间"
      from number_used where office_id = $1 order by scheme, year, n`,
  },
  {
    path: 'documents.csv',
    sql: `select coalesce(u.name, d.name) as "文件名称", d.sha256 as "SHA-256",
        'documents/' || left(d.sha256, 2) || '/' || substr(d.sha256, 3) as "位置",
        d.type as "类型", d.size as "字节", m.kind as "业务", m.number as "编号", m.title as "事项",
        u.what as "用途", u.act_id as "办理记录", d.at as "收到时间"
      from document d
      left join document_use u on u.office_id = d.office_id and u.sha256 = d.sha256
      left join matter m on m.office_id = d.office_id and m.id = u.matter_id
      where d.office_id = $1 order by d.at, d.sha256, m.id, u.act_id`,
  },
];
