import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Command, Listed } from './command.ts';
import { findTexts, isOn } from './command.ts';
import { commands } from './commands/index.ts';
import { main } from './main.ts';
import { WrongInput } from './output.ts';

const greet: Command = {
  about: 'Greets somebody.',
  arguments: [{ name: '<name>', about: 'whom' }],
  options: [
    { flags: '--tone <tone>', about: 'how', choices: ['kind', 'stern'], default: 'kind' },
    { flags: '--to-all <names...>', about: 'more of them' },
    { flags: '--loud', about: 'in capitals' },
  ],
  data: true,
  examples: ['waishi greet 张三'],
  run(call) {
    const {
      arguments: [name],
      options,
      data,
      output,
    } = call;
    if (name === '?') throw new WrongInput('Nobody is called "?".');
    if (name === '李四') {
      const refusal = { code: 'absent', because: { zh: '今天不在', en: 'away today' } };
      return Promise.resolve(output.refused(refusal, '今天不在'));
    }
    output.say('greeting');
    const more = findTexts(call, 'toAll');
    const text = ['你好', name, ...more].join('，');
    return Promise.resolve(
      output.done({ name, options, data }, () => (isOn(call, 'loud') ? `${text}！` : text)),
    );
  },
};

const listed: Listed[] = [
  { name: 'greet', about: 'greets', load: () => Promise.resolve(greet) },
  {
    name: 'broken',
    about: 'never loads',
    load: () => Promise.reject(new Error('not to be loaded')),
  },
];

async function called(...words: string[]) {
  const said = { stdout: '', stderr: '' };
  const code = await main(
    words,
    {
      stdout: { write: (text) => (said.stdout += text) },
      stderr: { write: (text) => (said.stderr += text) },
    },
    listed,
  );
  return { code, ...said };
}

describe('a command', () => {
  test('prints data on stdout, sentences on stderr, and ends with 0', async () => {
    expect(await called('greet', '张三')).toEqual({
      code: 0,
      stdout: '你好，张三\n',
      stderr: 'greeting\n',
    });
  });

  test('reads its flags and lists', async () => {
    const { stdout } = await called('greet', '张三', '--loud', '--to-all', '王五', '赵六');
    expect(stdout).toBe('你好，张三，王五，赵六！\n');
  });

  test('prints JSON alone when asked, with its options under their own names', async () => {
    const { stdout } = await called(
      'greet',
      '张三',
      '--json',
      '--loud',
      '--data',
      'd',
      '--to-all',
      'a',
      'b',
    );
    expect(JSON.parse(stdout)).toEqual({
      name: '张三',
      options: { tone: 'kind', loud: true, toAll: ['a', 'b'], data: 'd', json: true },
      data: { directory: resolve('d') },
    });
  });

  test('that refuses says so on stdout and ends with 1', async () => {
    expect(await called('greet', '李四')).toMatchObject({ code: 1, stdout: '今天不在\n' });
    const { code, stdout } = await called('greet', '李四', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ refused: { code: 'absent' } });
  });

  test('that cannot read its input says one sentence and ends with 2', async () => {
    expect(await called('greet', '?')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Nobody is called "?".\n',
    });
    const { stdout } = await called('greet', '?', '--json');
    expect(JSON.parse(stdout)).toEqual({
      error: { code: 'input', because: 'Nobody is called "?".' },
    });
  });

  test.each([
    [['nope'], 'There is no command "nope". See waishi --help.\n'],
    [['greet'], "Missing required argument 'name'. See waishi greet --help.\n"],
    [['greet', 'a', '--nope'], /^Unknown option '--nope' .* See waishi greet --help\.\n$/],
    [['greet', 'a', 'b'], /^Too many arguments/],
    [['greet', 'a', '--tone', 'rude'], /^Option '--tone <tone>' argument 'rude' is invalid/],
  ])('called wrongly (%j) is answered with one sentence and 2', async (words, sentence) => {
    const { code, stdout, stderr } = await called(...words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd()).not.toContain('\n');
    const json = await called(...words, '--json');
    expect(json.code).toBe(2);
    expect(JSON.parse(json.stdout)).toMatchObject({ error: { code: 'usage' } });
  });

  test('has help, and the list of all does not load them', async () => {
    const help = await called('greet', '--help');
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(
      /Greets somebody[\s\S]*--tone[\s\S]*--data <dir>[\s\S]*waishi greet 张三/,
    );
    const list = await called('--help');
    expect([list.code, list.stderr]).toEqual([0, '']);
    expect(list.stdout).toMatch(/greet[\s\S]*broken/);
    expect((await called()).code).toBe(2);
  });

  test('that fails throws its fault to the launcher', async () => {
    await expect(called('broken')).rejects.toThrow('not to be loaded');
  });
});

describe('the launcher', () => {
  const launcher = fileURLToPath(new URL('../../bin/waishi.js', import.meta.url));
  const launched = (...words: string[]) =>
    spawnSync(process.execPath, [launcher, ...words], { encoding: 'utf8' });

  test('tells the version and nothing else', () => {
    const { status, stdout, stderr } = launched('--version');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('passes the exit code on and shows no stack', () => {
    const { status, stderr } = launched('no-such-command');
    expect(status).toBe(2);
    expect(stderr).toBe('There is no command "no-such-command". See waishi --help.\n');
  });

  test('reads standard input', () => {
    const act = { step: 'register', on: '2024-03-01', asks: {} };
    const input = JSON.stringify({ own: { channel: 'counter', receivedOn: act.on }, acts: [act] });
    const words = ['clock', 'disclosure-request', '-'];
    const { status, stdout } = spawnSync(process.execPath, [launcher, ...words], {
      ...{ encoding: 'utf8', input },
    });
    expect(status).toBe(0);
    expect(stdout).toContain('reply\trunning\t2024-03-29');
  });
});

test.each(commands.map(({ name }) => name))('%s has help', async (name) => {
  const said = { stdout: '', stderr: '' };
  const code = await main([name, '--help'], {
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text) },
  });
  expect([code, said.stderr]).toEqual([0, '']);
  expect(said.stdout).toContain(`waishi ${name}`);
});
