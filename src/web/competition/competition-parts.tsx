import { useState } from 'react';
import type { ActRow } from '../../api/contract.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import { fullDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import type { PartsProps } from '../matter/made.ts';
import { SaidTable } from '../matter/said-table.tsx';
import { sayValue } from '../matter/say-value.ts';
import { words } from '../words.ts';
import type { Row } from './sheet.ts';
import {
  chaptersOf,
  lastJudged,
  lastOf,
  noteIn,
  rowsOf,
  sinceRevised,
  tallyOf,
  verdictOf,
} from './sheet.ts';
import './competition.css';

/** What was heard, judged, excepted and concluded, as it stands now: to be read, and to be printed. */
export function CompetitionParts(props: PartsProps) {
  const { record } = props;
  const now = sinceRevised(record);
  const judged = lastJudged(now) ?? lastJudged(record);
  const excepted = lastOf(now, 'except');
  const regulator = lastOf(now, 'hearRegulator');
  const concluded = lastOf(now, 'conclude');
  return (
    <>
      {concluded ? <Said {...props} act={concluded} title={words.competition.conclusion} /> : null}
      <Heard {...props} />
      {judged ? <Judgement {...props} act={judged} /> : null}
      {excepted ? <Said {...props} act={excepted} title={words.competition.exception} /> : null}
      {regulator ? <Said {...props} act={regulator} title={words.competition.regulator} /> : null}
    </>
  );
}

type ActProps = PartsProps & { readonly act: ActRow };
type SaidProps = ActProps & { readonly title: Parameters<ReturnType<typeof useVoice>['t']>[0] };

/** One act, field by field. */
function Said({ matter, names, act, title }: SaidProps) {
  const { t, language } = useVoice();
  return (
    <section aria-label={t(title)}>
      <h2>{t(title)}</h2>
      <dl className="facts">
        {Object.entries(fieldsOf(matter, act.step)).map(([name, field]) => {
          const said = sayValue(field, act.asks[name], names, language);
          return said ? (
            <div key={name} className={(field.lines ?? 1) > 1 ? 'long' : ''}>
              <dt>{t(field.label)}</dt>
              <dd>{field.kind === 'text' ? <Data>{said}</Data> : said}</dd>
            </div>
          ) : null;
        })}
      </dl>
    </section>
  );
}

function Heard({ matter, record, names }: PartsProps) {
  const { t } = useVoice();
  const acts = record.acts.filter(({ step, struck }) => step === 'hear' && !struck);
  if (acts.length === 0) return null;
  const label = t(words.competition.heard);
  return (
    <section aria-label={label}>
      <h2>{label}</h2>
      <SaidTable
        label={label}
        fields={fieldsOf(matter, 'hear')}
        rows={acts.map(({ asks }) => asks)}
        names={names}
      />
    </section>
  );
}

/** The verdicts by article. What is not concerned folds away on the screen and never on paper. */
function Judgement({ matter, act }: ActProps) {
  const { t, language } = useVoice();
  const [brief, setBrief] = useState(false);
  const rows = rowsOf(fieldsOf(matter, act.step));
  const tally = tallyOf(rows, act.asks);
  const counts = (['violates', 'complies', 'none'] as const)
    .map((verdict) => `${t(words.competition[verdict])} ${tally[verdict]}`)
    .join(' · ');
  return (
    <section aria-labelledby="judgement">
      <h2 id="judgement">{t(words.competition.sheet)}</h2>
      <p className="hint">
        {t(words.competition.judged(rows.length, counts))} ·{' '}
        <Data>{t(words.competition.judgedOn(fullDay(act.on, language), act.by.name))}</Data>
      </p>
      <label className="check">
        <input type="checkbox" checked={brief} onChange={() => setBrief(!brief)} />
        <span>{t(words.competition.onlyConcerned)}</span>
      </label>
      <table className={brief ? 'plain judgement brief' : 'plain judgement'}>
        {chaptersOf(rows).map(({ article, rows: of }) => (
          <tbody key={article ?? ''}>
            {article ? (
              <tr className="chapter">
                <th scope="rowgroup" colSpan={3}>
                  {t(words.competition.chapters[article] ?? words.competition.sheet)}
                </th>
              </tr>
            ) : null}
            {of.map((row) => (
              <Judged key={row.name} row={row} act={act} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Judged({ row, act: { asks } }: { readonly row: Row; readonly act: ActRow }) {
  const { t } = useVoice();
  const verdict = verdictOf(asks, row.name) ?? 'none';
  return (
    <tr className={verdict}>
      <td>
        {t(row.place)} {t(row.text)}
      </td>
      <td>
        <span className={`verdict ${verdict}`}>{t(words.competition[verdict])}</span>
      </td>
      <td>
        <Data>{noteIn(asks, row.name)}</Data>
      </td>
    </tr>
  );
}
