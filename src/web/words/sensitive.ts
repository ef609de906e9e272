import { say } from '../../kernel/text.ts';

/** Records whose every reading is written down. */
export const sensitive = {
  noted: say('敏感事项：每次打开都会记录。', 'Sensitive: every time it is opened is recorded.'),
  readings: say('查看记录', 'Who opened it'),
  none: say('还没有查看记录。', 'Nobody has opened it yet.'),
  times: (count: number) => say(`${count}次`, `${count} times`),
  more: say('全部查看记录', 'All readings'),
  emergency: say('紧急查看', 'in an emergency'),
  until: (at: string) => say(`至${at}`, `until ${at}`),
  waits: say('待审核人审查', 'to be reviewed'),
  verdicts: {
    confirmed: say('已确认', 'confirmed'),
    objected: say('有异议', 'objected to'),
  },
  door: say('没有找到，或者您没有查看权限', 'It is not there, or you may not see it'),
  doorHint: say(
    '确有紧急需要的，说明理由后可以限时查看，只能看不能办；查看情况由审核人审查，并列入查看记录。',
    'In an emergency you may say why and read it for a limited time, without doing anything. A reviewer looks at it, and it stands among the readings.',
  ),
  byNumber: say('按编号紧急查看', 'Open by number in an emergency'),
  number: say('编号', 'Number'),
  reason: say('理由', 'Reason'),
  open: say('紧急查看', 'Open'),
  opened: say(
    '您因紧急情况限时查看本案，只能看不能办。',
    'You are reading this in an emergency, for a limited time; nothing can be done.',
  ),
  toReview: say('待审查的紧急查看', 'Readings to review'),
  remark: say('审查意见', 'Remark'),
  confirm: say('确认必要', 'It was needed'),
  object: say('提出异议', 'Object'),
} as const;
