import type { Matter } from '../../kernel/matter.ts';

type About = {
  readonly office: { readonly name: string; readonly code: string };
  readonly made: string;
  readonly version: string;
  readonly matters: Iterable<Matter>;
};

/** What lies in an export and how it is read without the platform, in both languages. */
export function readmeOf({ office, made, version, matters }: About): string {
  const kinds = [...matters];
  return `# ${office.name}：全部数据

导出时间：${made}　平台版本：${version}　机关代码：${office.code}

**本目录含个人信息原值**（姓名、证件号、电话、地址等），是本机关自己的数据。文件仅限导出人读写，请加密保存，交接时履行登记手续，用毕按规定销毁。

不需要平台即可阅读：

- \`records/\`：每类业务、名录一个 CSV（UTF-8，电子表格可直接打开），每行一件，为现行值。以 = + - @ 开头的单元格前加了半角撇号，防止被当作公式。
- \`acts/\`：每类业务一个 JSON Lines 文件，每行一条办理记录，与报送时一致；个人信息在 \`asks\` 中为加盐散列，原值在同一行的 \`personal\` 中，已依法删除的为 null。
- \`office/\`：处室、人员和岗位、设置（含生效日期和依据）、日历、文号。
- \`documents/\`：全部文件，以 SHA-256 命名；\`documents.csv\` 是文件名称、所属事项和位置的对照。
- \`schema.json\`：各文件、各列的含义、类型、可选值，以及环节、步骤、期限的法律条款。
- \`tables/\`：平台的其他表，每行一个 JSON 对象，供收回时使用。
- \`sums/\`、\`manifest.json\`：各文件和各行的校验值。改动任何一个字节，收回时都会指出文件和行。

收回到另一套安装：\`waishi import-office 目录 --data 数据目录\`。登录口令、会话和登录链接不在其中，收回后由系统管理员用 \`waishi user link\` 发给一次性登录链接；校验点的公钥请另行携带。

| 业务 | 现行值 | 办理记录 |
| --- | --- | --- |
${kinds.map(({ name, title }) => `| ${title.zh} | records/${name}.csv | acts/${name}.jsonl |`).join('\n')}

---

# ${office.code}: all data of the office

Made ${made} by version ${version} of the platform.

**Personal values lie here in full** (names, identity numbers, telephone numbers, addresses): they are the office's own data. The files can be read by their owner alone. Keep them encrypted, write down every hand-over, destroy them as the rules say.

It can be read without the platform:

- \`records/\`: one CSV for each kind of matter or register (UTF-8), one record a line, as it stands. Cells that begin with = + - @ have an apostrophe before them, so that no spreadsheet takes them for a formula.
- \`acts/\`: one JSON Lines file for each kind, one act a line, as sent. In \`asks\` a personal value is a salted hash; the value stands in \`personal\` of the same line, null where it was erased.
- \`office/\`: units, people and their posts, settings (with the days they hold from and their sources), calendar, document numbers.
- \`documents/\`: every document, named by its SHA-256; \`documents.csv\` says what each is called and where it belongs.
- \`schema.json\`: what every file and column is, its type and values, and the articles behind phases, steps and terms.
- \`tables/\`: all other tables of the platform, one JSON object a line, for taking the office back.
- \`sums/\`, \`manifest.json\`: sums of every file and line. Whatever byte is changed, taking it back names the file and the line.

To take it into another installation: \`waishi import-office DIR --data DATA\`. Passwords, sessions and sign-in links are not in it; afterwards the system administrator makes one-time links with \`waishi user link\`. Carry the public keys of the checkpoints apart.
`;
}
