import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import type { ActRow, MatterRecord } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { Language } from '../../kernel/text.ts';
import { citesOn } from '../../kernel/clock-events.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import { letterTitles } from '../../matters/letter-titles.ts';
import { articleIn } from '../article.ts';
import { pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { withArticle } from '../controls/states.tsx';
import { fullDay, moment, shortDay } from '../days.ts';
import { Origin } from '../import/origin.tsx';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { useFolded } from './earlier.tsx';
import type { Names } from './say-value.ts';
import { tell } from './say-value.ts';
import { CORRECT, mayNow } from './steps.ts';

type Props = {
  readonly matter: Matter;
  readonly record: MatterRecord;
  readonly names: Names;
  readonly today: string;
};

/** The acts as sentences, in legal order: what a reader needs to know what happened. */
export function Story({ matter, record, names, today }: Props) {
  const { t } = useVoice();
  const [newest, setNewest] = useState(false);
  const ordered = record.acts.toSorted((a, b) =>
    a.on === b.on ? a.seq - b.seq : a.on < b.on ? -1 : 1,
  );
  const { ids, line } = useFolded();
  const [opening, ...later] = ordered.filter(({ id }) => !ids.has(id));
  const told = later.map((act) => ({ act }));
  // What is left out was done after the record was opened.
  const rows = [...(opening ? [{ act: opening }] : []), ...(line ? [{ act: null }] : []), ...told];
  const shown = newest ? rows.toReversed() : rows;
  const correctable = mayNow(record.may).some(({ step }) => step === CORRECT);
  return (
    <section className="story" aria-labelledby="story">
      <header>
        <h2 id="story">{t(words.matter.story)}</h2>
        <Button look="quiet" onClick={() => setNewest(!newest)}>
          {t(newest ? words.matter.oldestFirst : words.matter.newestFirst)}
        </Button>
      </header>
      <ol>
        {shown.map(({ act }) =>
          act ? (
            <Told
              key={act.id}
              act={act}
              matter={matter}
              record={record}
              names={names}
              today={today}
              correctable={correctable}
            />
          ) : (
            <Fragment key="earlier">{line}</Fragment>
          ),
        )}
      </ol>
    </section>
  );
}

type ToldProps = Props & { readonly act: ActRow; readonly correctable: boolean };

function Told({ act, matter, record, names, today, correctable }: ToldProps) {
  const { language } = useVoice();
  const step = matter.steps[act.step];
  if (!step) return null;
  const fields = fieldsOf(matter, act.step);
  const sentence = tell(step.story ?? step.title, fields, act.asks, { names, language });
  const article = articleIn(language, citesOn(step, act.on).article);
  const open = correctable && !act.corrected && !act.struck && act.step !== CORRECT;
  return (
    <li className={act.struck ? 'struck' : ''} id={`act-${act.id}`}>
      <span className="when">{shortDay(act.on, language, today)}</span>
      <div className="what">
        <p>
          <Who act={act} /> {act.struck ? <s>{sentence}</s> : <Sentence text={sentence} />}
          <span className="article">{inBrackets(article, language)}</span>{' '}
          <span className="no">
            <Data>{act.number}</Data>
          </span>
        </p>
        <Marks act={act} />
        <Correction act={act} />
        <p className="tail">
          <EnteredLater act={act} />
          <Origin of={act.from} />
          <Letters act={act} kind={record.kind} id={record.id} />
        </p>
      </div>
      {open ? <CorrectLink act={act} kind={record.kind} id={record.id} /> : null}
    </li>
  );
}

/** When an act was recorded, where that was not on its own day. */
function EnteredLater({ act: { at, lateEntry, on } }: { readonly act: ActRow }) {
  const { t, language } = useVoice();
  const { day } = moment(at);
  if (!lateEntry && day <= on) return null;
  return (
    <span className="late-entry">
      {t(words.matter.lateEntry)} {t(words.matter.recorded(fullDay(day, language)))}
    </span>
  );
}

/** Only a place in a law: practice has no article to point to. */
const inBrackets = (text: string, language: Language): string =>
  !/第|Article/.test(text) ? '' : language === 'zh' ? `（${text}）` : ` (${text})`;

type LinkProps = { readonly act: ActRow; readonly kind: string; readonly id: string };

function CorrectLink({ act, kind, id }: LinkProps) {
  const { t } = useVoice();
  return (
    <Link
      className="quiet-link"
      to="/$view/$id"
      params={{ view: kind, id }}
      search={{ step: CORRECT, act: act.id }}
    >
      {t(words.matter.correct)}
    </Link>
  );
}

/** A sentence with what people wrote in it; only Han in an English page is marked as such. */
const Sentence = ({ text }: { readonly text: string }) =>
  /\p{Script=Han}/u.test(text) ? <Data>{text}</Data> : <span>{text}</span>;

function Who({ act }: { readonly act: ActRow }) {
  const { t } = useVoice();
  return (
    <>
      <b>
        <Data>{act.by.name}</Data>
      </b>
      {act.for ? (
        <span className="for">
          {' '}
          {t(words.matter.actsFor)} <Data>{act.for.name}</Data>
        </span>
      ) : null}
    </>
  );
}

function Marks({ act }: { readonly act: ActRow }) {
  const { t, language } = useVoice();
  return act.marks.map((mark) => (
    <p key={`${mark.kind}${mark.code}`} className={`mark ${mark.kind}`}>
      <b>
        {mark.kind === 'late' ? '▲' : '■'} {t(words.matter[mark.kind])}
      </b>
      {t(words.general.colon)}
      {withArticle(mark.because[language], mark, language)}
      {mark.reason ? (
        <span className="reason">
          {' '}
          {t(words.matter.reason)}
          {t(words.general.colon)}
          <Data>{mark.reason}</Data>
        </span>
      ) : null}
    </p>
  ));
}

function Correction({ act }: { readonly act: ActRow }) {
  const { t, language } = useVoice();
  if (!act.corrected && !act.struck) return null;
  return (
    <p className="mark corrected">
      <b>
        {t(
          act.struck
            ? words.matter.struck
            : words.matter.corrected(shortDay(act.corrected?.on ?? '', language)),
        )}
      </b>
      {act.corrected ? (
        <>
          {t(words.general.colon)}
          <Data>{act.corrected.reason}</Data>
        </>
      ) : null}
    </p>
  );
}

function Letters({ act, kind, id }: LinkProps) {
  const { t } = useVoice();
  const titles = letterTitles[kind] ?? {};
  return act.letters.map((letter) => (
    <span key={letter} className="letter">
      {t(titles[letter] ?? { zh: letter, en: letter })}{' '}
      {(['docx', 'pdf'] as const).map((form) => (
        <a
          key={form}
          href={pathOf(`/${kind}/${id}/acts/${act.id}/letters/${letter}.${form}`)}
          target="_blank"
          rel="noreferrer"
        >
          {form}
        </a>
      ))}
    </span>
  ));
}
