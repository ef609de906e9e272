import type { RefObject } from 'react';
import { Fragment, useCallback, useMemo, useRef, useState } from 'react';
import type { CheckedReport } from '../../api/contract.ts';
import { Button } from '../controls/button.tsx';
import { useVoice } from '../language.tsx';
import { useKeys } from '../shell/keys.ts';
import { words } from '../words.ts';
import { FigureTip } from './figure-tip.tsx';
import { Note } from './note.tsx';
import { Paragraph } from './paragraph.tsx';
import { useMargin } from './margin.ts';
import { isFixable, looksOf, marksByLine } from './segments.ts';

type Props = {
  readonly report: CheckedReport;
  readonly accepted: ReadonlySet<number>;
  readonly onToggle: (finding: number) => void;
};

/** The document as it looks, its findings beside the paragraphs they speak of. */
export function Sheet({ report, accepted, onToggle }: Props) {
  const { t } = useVoice();
  const box = useRef<HTMLDivElement>(null);
  const { at, setAt, go, figure, setFigure } = useSteps(box, report, onToggle);
  const rows = useRows(report);
  useMargin(box);
  const { findings } = report;
  const { figures } = report.report;
  const shown = figure === null ? undefined : figures[figure];
  return (
    <>
      <Steps at={at} of={findings.length} onGo={go} />
      <div className="check-sheet" ref={box}>
        {rows.map(({ line, text, look, edge, marks, notes }) => (
          <Fragment key={line}>
            <Paragraph
              {...{ line, text, look, edge, marks, accepted, findings }}
              at={notes.length > 0 || marks.findings.length > 0 ? at : null}
              onFigure={setFigure}
              onFinding={go}
            />
            {notes.length > 0 ? (
              <div className="notes" data-of={line}>
                {notes.map((index) => (
                  <Note
                    key={index}
                    of={findings.length}
                    finding={findings[index]}
                    isHere={at === index}
                    isAccepted={accepted.has(index)}
                    {...{ index, onToggle, onGo: go, onHere: setAt }}
                  />
                ))}
              </div>
            ) : null}
          </Fragment>
        ))}
        {figure !== null && shown ? (
          <FigureTip figure={shown} index={figure} all={figures} box={box} />
        ) : null}
      </div>
      <p className="unseen" role="status">
        {at === null ? '' : t(words.check.at(at + 1, findings.length))}
      </p>
    </>
  );
}

const between = (to: number, count: number): number => Math.max(0, Math.min(count - 1, to));

/** Where one stands among findings and figures, and the keys that go on. */
function useSteps(
  box: RefObject<HTMLDivElement | null>,
  { findings, report: { figures } }: CheckedReport,
  onToggle: (finding: number) => void,
) {
  const [at, setAt] = useState<number | null>(null);
  const [figure, setFigure] = useState<number | null>(null);
  const count = findings.length;
  const go = useCallback(
    (to: number) => {
      const next = between(to, count);
      setAt(next);
      focusOn(box.current, `[data-note="${next}"]`);
    },
    [box, count],
  );
  function toFigure(to: number): void {
    const next = between(to, figures.length);
    setFigure(next);
    focusOn(box.current, `[data-figure="${next}"][tabindex]`);
  }
  function accept(): void {
    const finding = at === null ? undefined : findings[at];
    if (at !== null && finding && isFixable(finding)) onToggle(at);
  }
  useKeys({
    n: () => go(at === null ? 0 : at + 1),
    p: () => go(at === null ? 0 : at - 1),
    a: accept,
    f: () => toFigure(figure === null ? 0 : figure + 1),
    F: () => toFigure(figure === null ? 0 : figure - 1),
    Escape: () => setFigure(null),
  });
  return { at, setAt, go, figure, setFigure };
}

function focusOn(box: HTMLElement | null, selector: string): void {
  const found = box?.querySelector<HTMLElement>(selector);
  found?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: 'center' });
}

type StepsProps = {
  readonly at: number | null;
  readonly of: number;
  readonly onGo: (to: number) => void;
};

function Steps({ at, of, onGo }: StepsProps) {
  const { t } = useVoice();
  if (of === 0) return null;
  return (
    <div className="check-steps">
      <Button onClick={() => onGo(at === null ? 0 : at - 1)}>{t(words.check.previous)}</Button>
      <Button onClick={() => onGo(at === null ? 0 : at + 1)}>{t(words.check.next)}</Button>
      {at === null ? null : <span>{t(words.check.at(at + 1, of))}</span>}
      <span className="hint">{t(words.check.keys)}</span>
    </div>
  );
}

/** Every line with what is said of it. */
function useRows({ text, report, findings }: CheckedReport) {
  return useMemo(() => {
    const lines = text.split('\n');
    const looks = looksOf(lines, report);
    const marksOf = marksByLine(findings, report.figures);
    const notesOf = Map.groupBy(findings.keys(), (index) =>
      Math.min(lines.length, Math.max(1, findings[index]?.line ?? 1)),
    );
    return lines.map((line, at) => ({
      line: at + 1,
      text: line,
      look: looks[at] ?? 'text',
      edge: `${at === 0 ? ' first' : ''}${at === lines.length - 1 ? ' last' : ''}`,
      marks: marksOf(at + 1),
      notes: notesOf.get(at + 1) ?? [],
    }));
  }, [text, report, findings]);
}
