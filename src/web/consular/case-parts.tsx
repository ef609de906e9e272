import type { ReactNode } from 'react';
import type { ActRow, MatterRecord } from '../../api/contract.ts';
import type { Fields } from '../../kernel/field.ts';
import { asText } from '../../fields/control.ts';
import type { There } from '../../fields/moment/there.ts';
import { momentIn } from '../../fields/moment/there.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { Moment } from '../../kernel/moment.ts';
import { isMoment } from '../../kernel/moment.ts';
import { Scrolled } from '../controls/scrolled.tsx';
import { Notice } from '../controls/states.tsx';
import { Data, useVoice } from '../language.tsx';
import type { Names } from '../matter/say-value.ts';
import { sayValue } from '../matter/say-value.ts';
import { words } from '../words.ts';
import { BothNow, Minute } from './both-times.tsx';
import { thereOf } from './there.ts';
import './consular.css';

type Props = { readonly matter: Matter; readonly record: MatterRecord; readonly names: Names };
type Row = Readonly<Record<string, unknown>>;

/** Who it is about, who was told what, who takes care of a child, and everything in both times. */
export function CaseParts({ matter, record, names }: Props) {
  const { t } = useVoice();
  const there = thereOf(record);
  const rows = (name: string): readonly Row[] => (record.own[name] ?? []) as readonly Row[]; // a list field
  const nameOf = (act: unknown): string =>
    asText(rows('persons').find((one) => one['act'] === act)?.['name']);
  const shared = { matter, names: { ...names, act: nameOf } };
  return (
    <>
      {there ? <BothNow there={there} /> : null}
      <Standing matter={matter} record={record} />
      {record.own['handled'] === true || rows('persons').length === 0 ? null : (
        <Notice>
          <p>{t(words.consular.missionOnly)}</p>
        </Notice>
      )}
      <Kept {...shared} name="persons" rows={rows('persons')} empty={t(words.consular.noPersons)} />
      <Kept {...shared} name="family" rows={rows('family')} />
      <Kept {...shared} name="guardianship" rows={rows('guardianship')} />
      <Course matter={matter} record={record} names={names} there={there} />
    </>
  );
}

/** What it has come to: its level, how many persons, how it ended. */
function Standing({ matter, record }: Pick<Props, 'matter' | 'record'>) {
  const { t } = useVoice();
  const { own } = record;
  const persons = Array.isArray(own['persons']) ? own['persons'].length : 0;
  const titleOf = (name: 'level' | 'outcome') => matter.keeps[name]?.options?.[asText(own[name])];
  return (
    <p className="case-standing">
      <b>{t(words.consular.count(persons))}</b>
      {(['level', 'outcome'] as const).map((name) => {
        const title = titleOf(name);
        return title ? (
          <span key={name}>
            {t(words.consular[name])}
            {t(words.general.colon)}
            {t(title)}
          </span>
        ) : null;
      })}
    </p>
  );
}

type KeptProps = {
  readonly matter: Matter;
  readonly names: Names;
  readonly name: 'persons' | 'family' | 'guardianship';
  readonly rows: readonly Row[];
  readonly empty?: string;
};

/** A list that the acts left behind, as its declaration orders it. */
function Kept({ matter, names, name, rows, empty }: KeptProps) {
  const { t } = useVoice();
  const items: Fields = matter.keeps[name]?.items ?? {};
  const shown = Object.entries(items).filter(
    ([key]) => key !== 'act' && rows.some((row) => row[key]),
  );
  if (rows.length === 0 && empty === undefined) return null;
  return (
    <Part id={`case-${name}`} title={t(words.consular[name])}>
      {rows.length === 0 ? <p className="lack">{empty}</p> : null}
      {rows.length > 0 ? (
        <Scrolled label={t(words.consular[name])}>
          <table className="case-table">
            <thead>
              <tr>
                {shown.map(([key, field]) => (
                  <th key={key} scope="col">
                    {t(field.label)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={asText(row['act']) || at}>
                  {shown.map(([key, field]) => (
                    <Cell key={key} field={field} value={row[key]} names={names} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      ) : null}
    </Part>
  );
}

type CellProps = {
  readonly field: Fields[string];
  readonly value: unknown;
  readonly names: Names;
};

function Cell({ field, value, names }: CellProps) {
  const { language } = useVoice();
  if (isMoment(value))
    return (
      <td>
        <Minute at={value} />
      </td>
    );
  const said = sayValue(field, value, names, language);
  return (
    <td>{field.kind === 'choice' || field.kind === 'integer' ? said : <Data>{said}</Data>}</td>
  );
}

const Part = ({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <section className="case-part" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

const OWN: readonly string[] = ['assist', 'tellFamily', 'passGuardianship'];

/** Every act that names its minute, in the time here and there; what the mission did stands apart from what we did. */
function Course({ matter, record, there }: Props & { readonly there: There | null }) {
  const { t } = useVoice();
  const acts = record.acts
    .filter(({ asks, struck }) => !struck && isMoment(asks['at']))
    .toSorted((a, b) => (String(a.asks['at']) < String(b.asks['at']) ? -1 : 1));
  if (acts.length === 0) return null;
  return (
    <Part id="case-course" title={t(words.consular.course)}>
      <Scrolled label={t(words.consular.course)}>
        <table className="case-table">
          <thead>
            <tr>
              <th scope="col">{t(words.consular.here)}</th>
              {there ? <th scope="col">{t(words.consular.there)}</th> : null}
              <th scope="col">{t(words.consular.done)}</th>
              <th scope="col" aria-label={t(words.consular.own)} />
            </tr>
          </thead>
          <tbody>
            {acts.map((act) => (
              <CourseRow key={act.id} act={act} matter={matter} there={there} />
            ))}
          </tbody>
        </table>
      </Scrolled>
    </Part>
  );
}

function CourseRow({
  act,
  matter,
  there,
}: {
  readonly act: ActRow;
  readonly matter: Matter;
  readonly there: There | null;
}) {
  const { t } = useVoice();
  const at = act.asks['at'];
  const step = matter.steps[act.step];
  if (!isMoment(at) || !step) return null;
  const whose = whoseOf(act.step);
  const what = step.asks?.['what']?.options?.[asText(act.asks['what'])];
  return (
    <tr className={act.marks.some(({ kind }) => kind === 'late') ? 'late' : ''}>
      <td>
        <Minute at={at} />
      </td>
      {there ? <Local at={at} there={there} /> : null}
      <td>
        {t(step.title)}
        {what ? `${t(words.general.colon)}${t(what)}` : ''}
        <MarksOf act={act} />
      </td>
      <td className="who">{whose ? t(words.consular[whose]) : null}</td>
    </tr>
  );
}

/** What the mission did and what this office did are told apart; registering and reporting are neither. */
const whoseOf = (step: string): 'mission' | 'own' | null =>
  step === 'recordMission' ? 'mission' : OWN.includes(step) ? 'own' : null;

function Local({ at, there }: { readonly at: Moment; readonly there: There }) {
  const local = momentIn(at, there.zone);
  return <td>{local ? <Minute at={local} /> : null}</td>;
}

function MarksOf({ act }: { readonly act: ActRow }) {
  const { t } = useVoice();
  return act.marks.map((mark) => (
    <span key={mark.code} className="mark late">
      {' '}
      {mark.kind === 'late' ? '▲' : '■'} {t(words.matter[mark.kind])}
    </span>
  ));
}
