import { memo } from 'react';
import type { CheckedFinding } from '../../api/contract.ts';
import type { LineMarks, Look, Segment } from './segments.ts';
import { segmentsOf } from './segments.ts';

type Props = {
  readonly line: number;
  readonly text: string;
  readonly look: Look;
  /** ' first' and ' last' of the sheet. */
  readonly edge: string;
  readonly marks: LineMarks;
  readonly findings: readonly CheckedFinding[];
  readonly accepted: ReadonlySet<number>;
  /** The finding one stands at. */
  readonly at: number | null;
  readonly onFigure: (figure: number | null) => void;
  readonly onFinding: (finding: number) => void;
};

/** A line of the document, with what is found and what is understood in it underlined. */
export const Paragraph = memo(function Paragraph(props: Props) {
  const { line, text, look, edge, marks, accepted } = props;
  const content = segmentsOf(text, marks, accepted).map((segment, at) => (
    <Stretch key={at} segment={segment} {...props} />
  ));
  const about = { className: `set ${look}-set${edge}`, 'data-line': line, lang: 'zh-CN' };
  if (look === 'title' || look === 'part') return <h2 {...about}>{content}</h2>;
  if (look === 'item') return <h3 {...about}>{content}</h3>;
  return <p {...about}>{content}</p>;
});

const ORDER = ['error', 'warning', 'note'] as const;

type StretchProps = Props & { readonly segment: Segment };

function Stretch({ segment, ...props }: StretchProps) {
  const { text, figure, struck, insert, findings: own } = segment;
  if (own.length === 0 && figure === null) return text;
  const shown = <Marked {...props} segment={segment} />;
  if (!struck) return shown;
  return (
    <>
      <del>{shown}</del>
      {insert ? <ins>{insert}</ins> : null}
    </>
  );
}

function Marked({ segment, findings, at, onFigure, onFinding }: StretchProps) {
  const { text, figure, begins, findings: own } = segment;
  const worst = ORDER.find((one) => own.some((index) => findings[index]?.severity === one));
  const here = at !== null && own.includes(at) ? 'here' : '';
  const names = [worst ? `slip ${worst}-slip` : '', figure === null ? '' : 'read', here];
  const first = own[0];
  return (
    <span
      className={names.filter(Boolean).join(' ')}
      {...(figure === null ? {} : ofFigure(figure, onFigure))}
      {...(begins ? { tabIndex: -1 } : {})}
      {...(first === undefined ? {} : { onClick: () => onFinding(first) })}
    >
      {text}
    </span>
  );
}

const ofFigure = (figure: number, onFigure: Props['onFigure']) => ({
  'data-figure': figure,
  'aria-describedby': 'figure-tip',
  onMouseEnter: () => onFigure(figure),
  onMouseLeave: () => onFigure(null),
  onFocus: () => onFigure(figure),
  onBlur: () => onFigure(null),
});
