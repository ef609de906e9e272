import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { CheckedFigure } from '../../api/contract.ts';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';

type Props = {
  readonly figure: CheckedFigure;
  readonly index: number;
  readonly all: readonly CheckedFigure[];
  readonly box: RefObject<HTMLDivElement | null>;
};

const APART = 6;

/** What was understood of a figure, over it. */
export function FigureTip({ figure, index, all, box }: Props) {
  const { t } = useVoice();
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const settle = new ResizeObserver(() => place(tip.current, box.current, index));
    // Its own size changes too: the same in another language is longer.
    for (const element of [tip.current, box.current]) if (element) settle.observe(element);
    place(tip.current, box.current, index);
    return () => settle.disconnect();
  }, [box, index]);
  const { kind, bound, masked, partOf } = figure;
  const whole = partOf === null ? undefined : all[partOf];
  const title = kind in words.check.kinds ? words.check.kinds[kind as Kind] : null; // just looked up
  return (
    <div className="tip" id="figure-tip" role="tooltip" ref={tip}>
      <strong>{title ? t(title) : kind}</strong>
      <span>
        {bound === '=' ? '' : t(words.check.bounds[bound])}
        {amountOf(figure)}
        <Data>{figure.unit}</Data>
        {masked ? ` ${t(words.check.masked)}` : ''}
      </span>
      {whole ? (
        <span>
          {t(words.check.partOf)} <Data>{whole.quote}</Data>
        </span>
      ) : null}
    </div>
  );
}
type Kind = keyof typeof words.check.kinds;

const amountOf = ({ value, valueTo, kind }: CheckedFigure): string => {
  if (value === null) return '';
  const shown = (one: number): string =>
    ['date', 'period', 'rule'].includes(kind) ? String(one) : one.toLocaleString('en-US');
  return valueTo === null ? shown(value) : `${shown(value)}–${shown(valueTo)}`;
};

/** Over the figure where there is room, else under it, and never past the edge of the sheet. */
function place(tip: HTMLElement | null, box: HTMLElement | null, figure: number): void {
  const target = box?.querySelector<HTMLElement>(`[data-figure="${figure}"]`);
  if (!tip || !box || !target) return;
  const frame = box.getBoundingClientRect();
  const [first] = target.getClientRects();
  if (!first) return;
  const middle = first.left - frame.left + first.width / 2 - tip.offsetWidth / 2;
  const above = first.top - frame.top - tip.offsetHeight - APART;
  const hidden = first.top - tip.offsetHeight - APART < 0;
  tip.style.left = `${Math.max(0, Math.min(frame.width - tip.offsetWidth, middle))}px`;
  tip.style.top = `${hidden ? first.bottom - frame.top + APART : above}px`;
}
