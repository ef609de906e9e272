import { Link } from '@tanstack/react-router';
import type { MatterRecord } from '../../api/contract.ts';
import type { Item, Own } from '../../matters/meeting/fields.ts';
import { categories, isAdopted } from '../../matters/meeting/fields.ts';
import type { Field } from '../../kernel/field.ts';
import { shortDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import type { PartsProps } from '../matter/made.ts';
import { mayNow } from '../matter/steps.ts';
import { useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import { Attendance } from './attendance.tsx';
import { ownOf } from './begin.ts';
import { useQuorum } from './use-quorum.ts';
import type { Draft } from './votes.ts';
import './meeting.css';

/** The whole meeting: who was there, each item with its votes and result, and what follows from it. */
export function Agenda({ matter, record, names }: PartsProps) {
  const { t } = useVoice();
  const quorum = useQuorum();
  const own = ownOf(record);
  return (
    <>
      <Attendance own={own} quorum={quorum} />
      <section className="meeting" aria-labelledby="agenda">
        <h2 id="agenda">{t(words.meeting.agenda)}</h2>
        {own.items.length === 0 ? <p className="lack">{t(words.meeting.noItems)}</p> : null}
        <ol className="agenda">
          {own.items.map((item) => (
            <li key={item.item}>
              <h3>
                <span className="nth">{item.item}</span> <Data>{item.title}</Data>
              </h3>
              <About item={item} fields={matter.keeps['items']?.items ?? {}} />
              <Outcome item={item} record={record} fields={matter.keeps['items']?.items ?? {}} />
              <Tasks own={own} item={item} record={record} person={names.person} />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

type Fields = Readonly<Record<string, Field>>;
type ItemProps = { readonly item: Item; readonly fields: Fields };

const optionOf = (fields: Fields, name: string, value: string | null) =>
  fields[name]?.options?.[value ?? ''];

function About({ item, fields }: ItemProps) {
  const { t } = useVoice();
  const { category, legality, verdict } = item;
  const weighs = category !== 'none';
  const reviewed = optionOf(fields, 'legality', legality);
  const screened = optionOf(fields, 'verdict', verdict);
  return (
    <p className="item-about">
      <Data>{item.division}</Data>
      {weighs ? <span className="weighty">{t(categories[category])}</span> : null}
      {reviewed ? (
        <span>
          {t(fields['legality']?.label ?? words.general.none)}
          {t(words.general.colon)}
          {t(reviewed)}
        </span>
      ) : null}
      <span className={verdict === null ? 'yellow' : ''}>
        {screened ? t(screened) : t(words.meeting.notScreened)}
      </span>
    </p>
  );
}

/** The last vote on an item that stands; a list field of the step that records them. */
function votedOn({ acts }: MatterRecord, item: number): Draft | undefined {
  const drafts = acts
    .filter(({ step, struck }) => step === 'resolve' && !struck)
    .flatMap(({ asks }) => (asks['results'] ?? []) as readonly Draft[]); // a list field
  return drafts.findLast((one) => one.item === item);
}

const SHAPES: Readonly<Record<string, string>> = {
  adopted: '● ',
  amended: '● ',
  rejected: '■ ',
  deferred: '▲ ',
};

function Outcome({ item, record, fields }: ItemProps & { readonly record: MatterRecord }) {
  const { t } = useVoice();
  const said = optionOf(fields, 'result', item.result);
  const voted = votedOn(record, item.item);
  if (!said)
    return item.verdict === 'listed' ? <p className="lack">{t(words.meeting.undecided)}</p> : null;
  return (
    <div className="outcome">
      <p className={`result ${item.result ?? ''}`}>
        <b>
          {SHAPES[item.result ?? '']}
          {t(said)}
        </b>
        {voted
          ? (['for', 'against', 'abstained'] as const).map((name) => (
              <span key={name}>
                {t(words.meeting[name])} {voted[name] ?? 0}
              </span>
            ))
          : null}
        {voted?.avoided ? (
          <span>
            {t(words.meeting.avoided)}
            {t(words.general.colon)}
            <Data>{voted.avoided}</Data>
          </span>
        ) : null}
      </p>
      <p>
        <Data>{item.decided}</Data>
      </p>
      {voted?.dissent ? (
        <p className="dissent">
          {t(words.meeting.dissent)}
          {t(words.general.colon)}
          <Data>{voted.dissent}</Data>
        </p>
      ) : null}
    </div>
  );
}

type TasksProps = {
  readonly own: Own;
  readonly item: Item;
  readonly record: MatterRecord;
  readonly person: (id: string) => string;
};

/** What follows from an item, with who answers for it and how it stands; the next step is one click away. */
function Tasks({ own, item, record, person }: TasksProps) {
  const { t } = useVoice();
  const tasks = own.tasks.filter((task) => task.item === item.item);
  const may = mayNow(record.may).map(({ step }) => step);
  const assigns = may.includes('assignTask') && isAdopted(item.result);
  if (tasks.length === 0 && !assigns) return null;
  return (
    <ul className="tasks">
      {tasks.map((task) => (
        <li key={task.act}>
          <Task task={task} record={record} person={person} />
          {may.includes('followTask') && !task.settledOn ? (
            <StepLink record={record} step="followTask" item={task.act}>
              {t(words.meeting.follow)}
            </StepLink>
          ) : null}
        </li>
      ))}
      {assigns ? (
        <li>
          <StepLink record={record} step="assignTask" item={String(item.item)}>
            {t(words.meeting.assign)}
          </StepLink>
        </li>
      ) : null}
    </ul>
  );
}

type TaskProps = {
  readonly task: Own['tasks'][number];
  readonly record: MatterRecord;
  readonly person: (id: string) => string;
};

function Task({ task, record, person }: TaskProps) {
  const { t, language } = useVoice();
  const { today } = useSeat().session;
  const to = record.acts.find(({ id }) => id === task.act)?.asks['to'];
  const past = !task.settledOn && task.due < today;
  return (
    <p>
      <Data>{task.what}</Data>
      <span className="item-about">
        {typeof to === 'string' ? <Data>{person(to)}</Data> : null}
        <span>{t(words.meeting.due(shortDay(task.due, language, today)))}</span>
        {task.settledOn ? (
          <span className="green">
            ● {t(words.meeting.done)} {shortDay(task.settledOn, language, today)}
          </span>
        ) : (
          <span className={past ? 'red' : ''}>
            {past ? `■ ${t(words.meeting.overdue)}` : `○ ${t(words.meeting.underWay)}`}
          </span>
        )}
      </span>
    </p>
  );
}

type StepLinkProps = {
  readonly record: MatterRecord;
  readonly step: string;
  readonly item: string;
  readonly children: string;
};

const StepLink = ({ record, step, item, children }: StepLinkProps) => (
  <Link
    className="button"
    to="/$view/$id"
    params={{ view: record.kind, id: record.id }}
    search={{ step, item }}
  >
    {children}
  </Link>
);
