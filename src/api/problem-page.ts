import type { FastifyRequest } from 'fastify';
import type { Language } from '../kernel/text.ts';
import type { Problem } from './contract.ts';

/** Whether a person opened this address in a tab; a script that asks for data gets data. */
export const wantsPage = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' &&
  /^text\/html\b/.test(headers.accept ?? '') &&
  ['document', 'iframe', undefined].includes(headers['sec-fetch-dest'] as string | undefined); // a header of one value

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '');

/** The problem as a page of its own: no script, no style, readable as it is. */
export function problemPage(
  { title, detail, status, errors, instance }: Problem,
  language: Language,
): string {
  const [home, said] =
    language === 'zh' ? ['返回首页', '回执编号'] : ['To the start page', 'Reference'];
  const items = (errors ?? []).map(({ message }) => `<li>${escaped(message[language])}</li>`);
  return [
    `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title><main><h1>${escaped(title)}</h1><p>${escaped(detail)}</p>`,
    ...(items.length > 0 ? [`<ul>${items.join('')}</ul>`] : []),
    `<p><a href="/">${home}</a></p><p><small>${status} · ${said} ${escaped(instance.slice(-12))}</small></p></main></html>`,
  ].join('\n');
}
