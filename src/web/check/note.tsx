import type { KeyboardEvent } from 'react';
import type { CheckedFinding } from '../../api/contract.ts';
import { Button } from '../controls/button.tsx';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { isFixable } from './segments.ts';

type Props = {
  readonly index: number;
  readonly of: number;
  readonly finding: CheckedFinding | undefined;
  readonly isHere: boolean;
  readonly isAccepted: boolean;
  readonly onToggle: (finding: number) => void;
  readonly onGo: (finding: number) => void;
  readonly onHere: (finding: number) => void;
};

const SHAPES = { error: '■', warning: '▲', note: '●' } as const;

/** One finding in the margin; the arrows go on from here to the next. */
export function Note(props: Props) {
  const { index, of, finding, isHere, isAccepted, onGo, onHere } = props;
  const { t, language } = useVoice();
  if (!finding) return null;
  const { severity, message, places } = finding;
  function step(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onGo(index + by);
  }
  return (
    <div
      className={`margin-note ${severity}-note${isHere ? ' here' : ''}${isAccepted ? ' accepted' : ''}`}
    >
      <button
        type="button"
        className="said"
        data-note={index}
        aria-current={isHere}
        onFocus={() => onHere(index)}
        onClick={() => onGo(index)}
        onKeyDown={step}
      >
        <b className="severity">
          <span aria-hidden="true">{SHAPES[severity]} </span>
          {t(words.check.severity[severity])}
        </b>
        <span className="unseen">
          {t(words.check.at(index + 1, of))}
          {t(words.general.colon)}
        </span>{' '}
        <Said text={message[language]} />
        {places.length > 0 ? (
          <span className="hint"> {t(words.check.alsoAt(places.length))}</span>
        ) : null}
      </button>
      {isFixable(finding) ? <Fix {...props} finding={finding} /> : null}
    </div>
  );
}

function Fix({
  index,
  finding,
  isAccepted,
  onToggle,
}: Props & { readonly finding: CheckedFinding }) {
  const { t } = useVoice();
  const { fix } = finding;
  return (
    <p className="fix">
      {fix === null ? null : fix.trim() === '' ? (
        <span>{t(words.check.leaveOut)}</span>
      ) : (
        <span>
          {t(words.check.changeTo)} <Data>{`“${fix.trim()}”`}</Data>
        </span>
      )}
      <Button look="quiet" aria-pressed={isAccepted} onClick={() => onToggle(index)}>
        {t(isAccepted ? words.check.takeBack : words.check.accept)}
      </Button>
    </p>
  );
}

const HAN =
  /([\p{Script=Han}《》“”，。、；：（）]+(?:[\d\s.%—-]*[\p{Script=Han}《》“”，。、；：（）]+)*)/u;

/** An English sentence that quotes the document: what is quoted stays Chinese, and is said to be. */
function Said({ text }: { readonly text: string }) {
  const { language } = useVoice();
  if (language === 'zh') return text;
  return text.split(HAN).map((part, at) => (at % 2 === 0 ? part : <Data key={at}>{part}</Data>));
}
