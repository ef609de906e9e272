import type { Block, FormPaper } from '../../paper/paper.ts';
import { toDocx } from '../../paper/docx.ts';
import { printPdf } from '../../paper/pdf.ts';
import type { Day } from '../../kernel/day.ts';
import type { Finding, Severity } from '../check/finding.ts';
import type { Report } from '../read/report.ts';

export type Summed = { readonly report: Report; readonly findings: readonly Finding[] };

/** The summary for whoever signs, on one A4: 结论, 必改, 建议. */
export async function summaryPdf(summed: Summed): Promise<Uint8Array> {
  return (await onOnePage(summed)).bytes;
}

export async function summaryWord(summed: Summed): Promise<Uint8Array> {
  return toDocx((await onOnePage(summed)).paper);
}

/** Prints with fewer and fewer lines of each list until it is one page; what is left out is counted. */
async function onOnePage(
  summed: Summed,
): Promise<{ readonly paper: FormPaper; readonly bytes: Uint8Array }> {
  for (let most = 14; ; most -= 2) {
    const paper = paperOf(summed, Math.max(0, most));
    const { bytes, pages } = await printPdf(paper);
    if (pages === 1 || most <= 0) return { paper, bytes };
  }
}

/** A form is dated by what it is about; a report by the last day of its year. */
const dayOf = ({ year }: Report): Day => `${year ?? 2000}-12-31` as Day; // a year of four digits, as read

function paperOf({ report, findings }: Summed, most: number): FormPaper {
  const of = (severity: Severity): readonly Finding[] =>
    findings.filter((one) => one.severity === severity);
  const [errors, warnings, notes] = [of('error'), of('warning'), of('note')];
  return {
    form: 'form',
    title: '文稿核对意见',
    body: [
      { kind: 'paragraph', indent: false, text: `文稿：${report.title ?? '（没有标题）'}` },
      { kind: 'paragraph', level: 1, text: '一、结论' },
      { kind: 'paragraph', text: conclusion(errors.length, warnings.length, notes.length) },
      ...listed('二、必改', errors, most),
      ...listed('三、建议', warnings, most),
    ],
    foot: '机器核对不能代替审核；是否修改，由签发人决定。',
    draft: false,
    day: dayOf(report),
  };
}

function conclusion(errors: number, warnings: number, notes: number): string {
  const counts = `必改${errors}项，建议${warnings}项，提示${notes}项。`;
  if (errors > 0) return `${counts}改正必改事项后再签发。`;
  return warnings > 0 ? `${counts}没有必改事项，建议修改后签发。` : `${counts}可以签发。`;
}

function listed(title: string, findings: readonly Finding[], most: number): Block[] {
  if (findings.length === 0) return [];
  const shown = findings.slice(0, most).map(({ line, message, fix }) => {
    const advice = fix === null || fix === '' ? '' : `，改为“${fix}”`;
    return short(`第${line}段：${message.zh.replace(/。$/, '')}${advice}。`);
  });
  const rest = findings.length - shown.length;
  if (rest > 0) shown.push(`另有${rest}项，见批注。`);
  return [
    { kind: 'paragraph', level: 1, text: title },
    { kind: 'list', ordered: true, items: shown },
  ];
}

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 89)}…` : text);
