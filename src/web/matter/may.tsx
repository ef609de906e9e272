import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { MatterRecord } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { Text } from '../../kernel/text.ts';
import { sentenceIn } from '../article.ts';
import { withArticle } from '../controls/states.tsx';
import { useVoice } from '../language.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import { ATTACH, CORRECT, isCommon, mayNot, mayNow } from './steps.ts';

type Props = { readonly matter: Matter; readonly record: MatterRecord };

/** The verbs of the law as buttons with what they do; what may not be done says why. */
export function May({ matter, record }: Props) {
  const { t, language } = useVoice();
  const now = mayNow(record.may).filter(({ step }) => step !== CORRECT && step !== ATTACH);
  const own = now.filter(({ step }) => !isCommon(step) || isAnswer(step));
  const common = now.filter(({ step }) => isCommon(step) && !isAnswer(step));
  const not = mayNot(record.may).filter(({ step }) => !isCommon(step));
  const here = not.filter(({ step }) => matter.steps[step]?.from?.includes(record.phase));
  return (
    <section className="may" aria-labelledby="may">
      <h2 id="may">{t(words.matter.mayNow)}</h2>
      {own.length === 0 ? <p className="lack">{t(words.matter.mayNothing)}</p> : null}
      <ul className="steps">
        {own.map((row) => (
          <li key={row.step} className={'effect' in row ? 'wide' : ''}>
            <StepLink matter={matter} record={record} step={row.step} />
            {'effect' in row && row.effect ? (
              <span className="effect">{sentenceIn(language, t(row.effect))}</span>
            ) : null}
          </li>
        ))}
      </ul>
      {here.length > 0 ? (
        <>
          <h3>{t(words.matter.mayNot)}</h3>
          <ul className="steps not">
            {here.map((row) => (
              <Barred key={row.step} matter={matter} row={row} />
            ))}
          </ul>
        </>
      ) : null}
      <Folded title={words.matter.other} matter={matter} record={record} rows={common} />
      <OnPaper matter={matter} record={record} rows={not} />
    </section>
  );
}

/** Asked of this person by a colleague: it stands with the steps of the law, not among the odds and ends. */
const isAnswer = (step: string): boolean => step === 'read' || step === 'cosign';

type FoldedProps = Props & {
  readonly title: Text;
  readonly rows: readonly { readonly step: string }[];
};

function Folded({ title, matter, record, rows }: FoldedProps) {
  const { t } = useVoice();
  if (rows.length === 0) return null;
  return (
    <details className="common">
      <summary>{t(title)}</summary>
      <ul>
        {rows.map(({ step }) => (
          <li key={step}>
            <StepLink matter={matter} record={record} step={step} quiet />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The head's way to record what the rules refuse and what happened on paper all the same. */
function OnPaper({ matter, record, rows }: Omit<FoldedProps, 'title'>) {
  const { session } = useSeat();
  const isHead = rolesOf(session).some((role) => matter.heads.includes(role));
  return isHead ? (
    <Folded title={words.form.irregular} matter={matter} record={record} rows={rows} />
  ) : null;
}

type StepLinkProps = Props & {
  readonly step: string;
  readonly quiet?: true;
};

/** A button that is a place: the address names the open form, so it can be reached again. */
function StepLink({ matter, record, step, quiet }: StepLinkProps) {
  const { t } = useVoice();
  const title = matter.steps[step]?.title;
  if (!title) return null;
  return (
    <Link
      className={`button ${quiet ? 'quiet' : 'plain'}`}
      to="/$view/$id"
      params={{ view: record.kind, id: record.id }}
      search={{ step }}
    >
      {t(title)}
    </Link>
  );
}

type Row = ReturnType<typeof mayNot>[number];

/** Stays reachable by keyboard and touch, because the reason is the point. */
function Barred({ matter, row }: { readonly matter: Matter; readonly row: Row }) {
  const { t, language } = useVoice();
  const [open, setOpen] = useState(false);
  const id = useId();
  const title = matter.steps[row.step]?.title;
  if (!title) return null;
  return (
    <li>
      <button
        type="button"
        className="button"
        aria-disabled="true"
        aria-describedby={id}
        onMouseEnter={() => setOpen(true)}
        onMouseLeave={() => setOpen(false)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
      >
        {t(title)}
      </button>
      <span id={id} className={open ? 'why' : 'unseen'}>
        {withArticle(row.not.because[language], row.not, language)}
      </span>
    </li>
  );
}
