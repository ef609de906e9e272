import { say } from '../../kernel/text.ts';

export const account = {
  title: say('我的账户', 'My account'),
  password: say('密码', 'Password'),
  passwordHow: say(
    '更换后，在其他设备上的登录随即失效。',
    'Once it is changed, every other device is signed out.',
  ),
  current: say('现在的密码', 'Current password'),
  changePassword: say('更换密码', 'Change the password'),
  passwordChanged: say(
    '密码已更换，其他设备上的登录已失效。',
    'The password is changed and other devices are signed out.',
  ),
  wrongPassword: say('密码或者验证码不对。', 'The password or the code is wrong.'),
  totpHow: say(
    '绑定后，登录时除密码外还须输入验证器显示的6位数字。管理员必须绑定。',
    'With it, signing in takes six digits besides the password. Administrators must have one.',
  ),
  totpBegin: say('绑定验证器', 'Add an authenticator'),
  totpConfirm: say('确认绑定', 'Confirm'),
  totpDone: say(
    '已绑定。下次登录时须输入动态验证码。',
    'Added. The next sign-in asks for a one-time code.',
  ),
  sessions: say('登录状态', 'Signed in'),
  until: (idle: string, end: string) =>
    say(
      `不操作的，${idle}自动退出；最迟${end}须重新登录。`,
      `Without use you are signed out at ${idle}, and in any case at ${end}.`,
    ),
  everywhere: say('在所有设备上退出', 'Sign out on all devices'),
} as const;
