import type { FastifyRequest } from 'fastify';
import { readSeverities } from '../../office/report-severity.ts';
import type { CheckSettings } from '../../report/check/check.ts';
import { workInWorker } from '../../report/mark/in-worker.ts';
import type { Made } from '../../report/mark/make.ts';
import type { Asked, Checked, Done } from '../../report/mark/work.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import { listOffices } from '../../store/offices.ts';
import { inOffice } from '../../store/open.ts';
import { settingsOn } from '../../store/settings.ts';
import { checkedReport, checkFile, MOST_CHECKED } from '../contract.ts';
import type { CheckedReport } from '../contract.ts';
import type { Platform } from '../platform.ts';
import type { No } from '../problem.ts';
import { no } from '../problem.ts';
import type { Answer, Route } from '../route.ts';
import { openRoute, yes } from '../route.ts';

/** Nobody needs an account: the file is read in memory, in a thread of its own, and forgotten with the answer. */
export const checkRoutes = ({ store }: Platform): readonly Route[] => [
  openRoute({
    method: 'POST',
    url: '/api/check',
    about: 'Read and check a report (multipart, one file); nothing of it is kept',
    answer: checkedReport,
    limit: 'export',
    bodyLimit: MOST_CHECKED,
    async run({ request }) {
      const done = await ask(store, request, 'check');
      if ('no' in done) return done;
      return 'checked' in done ? yes(shown(done.checked)) : no('bad-request');
    },
  }),
  openRoute({
    method: 'POST',
    url: '/api/check/:file',
    about:
      'The same file with comments or with accepted fixes, or the sheet for whoever signs (multipart: “accepted”, the places of findings in their list or “all”, then the file)',
    params: checkFile,
    file: ['application/octet-stream'],
    limit: 'export',
    bodyLimit: MOST_CHECKED,
    async run({ request, params }) {
      const what = params.file === 'comments.docx' ? 'comments' : params.file;
      const done = await ask(store, request, what);
      if ('no' in done) return done;
      return 'made' in done ? fileOf(done.made, params.file) : no('bad-request');
    },
  }),
];

function shown(checked: Checked): CheckedReport {
  const { findings } = checked;
  const count = (severity: string): number =>
    findings.filter((one) => one.severity === severity).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')];
  return {
    ...checked,
    findings: findings.map(({ edits, ...finding }) => ({
      ...finding,
      ...(edits ? { edits } : {}),
    })),
    summary: { conclusion: conclusionOf(errors, warnings), errors, warnings, notes },
  };
}

/** In one sentence, for the person who signs. */
function conclusionOf(errors: number, warnings: number): Text {
  if (errors > 0)
    return say('改正必改事项后再签发。', 'To be signed after what must be corrected was.');
  return warnings > 0
    ? say('没有必改事项，建议修改后签发。', 'Nothing must be corrected; some of it should be.')
    : say('可以签发。', 'It can be signed.');
}

/** Uploads held in memory at a time; whoever comes then is asked to come back. */
const AT_ONCE = 8;
let held = 0;

async function ask(
  store: Platform['store'],
  request: FastifyRequest,
  what: Asked['what'],
): Promise<Done | No> {
  if (!request.isMultipart()) return no('wrong-type', { because: sendForm });
  if (held >= AT_ONCE) return busy;
  held += 1;
  try {
    const form = await readForm(request);
    if (!form) return no('bad-request');
    const settings = await settingsOf(store);
    const done = await workInWorker({ ...form, what, settings });
    if (done === 'busy') return busy;
    return 'refused' in done ? refused(done.refused) : done;
  } finally {
    held -= 1;
  }
}

/** What the office this installation was founded for finds weighty; whoever checks here need not have said who he is. */
async function settingsOf(store: Platform['store']): Promise<CheckSettings> {
  const [office] = await listOffices(store);
  if (!office) return {};
  const settings = await inOffice(store, office.id, (tx) => settingsOn(tx, store.clock.today()));
  const weights = settings['reportSeverity'];
  const severity = typeof weights === 'string' ? readSeverities(weights) : undefined;
  return severity ? { severity } : {};
}

const sendForm = {
  zh: '请以 multipart/form-data 提交一个文件。',
  en: 'Send one file as multipart/form-data.',
};

const busy = no('unavailable', {
  because: {
    zh: '正在核对的文件较多，请稍后再试。',
    en: 'Many files are being checked; try again in a moment.',
  },
  retryAfter: 10,
});

const refused = (refusal: Extract<Done, { refused: unknown }>['refused']): No =>
  no(refusal.code === 'file-too-large' ? 'too-large' : 'document-refused', { refusal });

type Form = Pick<Asked, 'bytes' | 'accepted'>;

/** The file and, before it, which fixes are accepted; undefined for a form that ends early or holds no file. */
async function readForm(request: FastifyRequest): Promise<Form | undefined> {
  try {
    const part = await request.file({ limits: { fields: 1, parts: 2, fieldSize: 100_000 } });
    if (!part) return undefined;
    const { accepted } = part.fields;
    const said = accepted && 'value' in accepted ? String(accepted.value) : '';
    return { bytes: new Uint8Array(await part.toBuffer()), accepted: acceptedOf(said) };
  } catch (fault) {
    // Too large, or more than one: fastify's own errors say which. The rest is a form that cannot be read.
    if (fault instanceof Error && 'code' in fault) throw fault;
    return undefined;
  }
}

const acceptedOf = (said: string): readonly number[] | 'all' =>
  said === 'all'
    ? 'all'
    : said.split(',').flatMap((one) => (/^\d{1,6}$/.test(one) ? [Number(one)] : []));

const TYPES = {
  txt: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

const fileOf = ({ bytes, ending }: Made, file: string): Answer<never> => ({
  file: {
    content: Buffer.from(bytes),
    type: TYPES[ending],
    name: file === 'fixed' ? `fixed.${ending}` : file,
    size: bytes.length,
  },
});
