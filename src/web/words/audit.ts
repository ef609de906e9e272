import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** What the particulars of an entry of the audit are called; ids of people are shown by name. */
export const audited: Readonly<Record<string, Text>> = {
  address: say('来源地址', 'From address'),
  for: say('对象', 'For'),
  person: say('人员', 'Person'),
  everywhere: say('所有设备', 'All devices'),
  job: say('任务号', 'Job'),
  list: say('清单', 'List'),
  view: say('范围', 'View'),
  kind: say('业务', 'Business'),
  phase: say('环节', 'Phase'),
  light: say('时限', 'Light'),
  standing: say('期限', 'Term'),
  unit: say('处室', 'Unit'),
  assignee: say('承办', 'Assignee'),
  q: say('文字', 'Text'),
  receivedFrom: say('收到自', 'Received from'),
  receivedTo: say('收到至', 'Received to'),
  sort: say('排序', 'Order'),
  matter: say('记录', 'Record'),
  document: say('文件', 'Document'),
  reason: say('理由', 'Reason'),
  why: say('理由', 'Reason'),
  until: say('至', 'Until'),
  role: say('角色', 'Role'),
  key: say('设置项', 'Setting'),
};

export const erasure = {
  title: say('删除个人信息', 'Erase personal data'),
  intro: say(
    '删除一件记录中申请人的姓名、电话、地址等个人信息。办理经过、编号和校验记录保留。删除后任何人都不能恢复。',
    'Erases name, telephone, address and the like from one record. What happened, its number and the chain stay. Nobody can bring the values back.',
  ),
  matter: say('编号', 'Number'),
  matterHint: say('填写全文，例如 甲外公开申〔2026〕1号。', 'In full, as it stands on the record.'),
  reason: say('删除理由', 'Why'),
  sure: say('我知道删除后不能恢复', 'I know that it cannot be undone'),
  sureFirst: say('请先确认知道不能恢复。', 'Confirm first that you know it cannot be undone.'),
  submit: say('删除', 'Erase'),
  done: say('已删除。', 'Erased.'),
  erased: (day: string) => say(`个人信息已于${day}删除`, `Personal data were erased on ${day}`),
} as const;
