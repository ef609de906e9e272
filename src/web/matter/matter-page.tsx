import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { MatterRecord } from '../../api/contract.ts';
import { ThereContext } from '../../fields/moment/context.ts';
import type { Day } from '../../kernel/day.ts';
import type { Matter } from '../../kernel/matter.ts';
import { matterOf } from '../../matters/index.ts';
import { statusOf } from '../client.ts';
import { MayRepeat } from '../consular/may-repeat.tsx';
import { thereOf } from '../consular/there.ts';
import { Print, PrintHead } from '../controls/print.tsx';
import { Awaited, Notice } from '../controls/states.tsx';
import { StepPanel } from '../form/step-panel.tsx';
import { Data, useVoice } from '../language.tsx';
import { hasTerms } from '../list/columns.ts';
import { isStopped } from '../list/due.ts';
import { LightMark } from '../list/light.tsx';
import { NotFound } from '../pages/not-found.tsx';
import { ProcedureLine } from '../procedure/line.tsx';
import { usePeople, useRecord } from '../queries.ts';
import { EmergencyDoor } from '../sensitive/emergency.tsx';
import { EmergencyNotice, Readings } from '../sensitive/readings.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import { About } from './about.tsx';
import { Documents, Prints, Similar } from './beside.tsx';
import { madeFor } from './by-hand.ts';
import { Clocks } from './clocks.tsx';
import { WithEarlier } from './earlier.tsx';
import { Erased, Erasure } from './erasure.tsx';
import { CorrectionPanel } from './correction.tsx';
import { May } from './may.tsx';
import { Related } from './related.tsx';
import type { PartsProps } from './made.ts';
import { namesOf } from './say-value.ts';
import { SideBySide } from './side-by-side.tsx';
import { CORRECT } from './steps.ts';
import { Story } from './story.tsx';

export function MatterPage() {
  const { view: kind, id } = useParams({ from: '/desk/$view/$id' });
  const record = useRecord(kind, id);
  const matter = matterOf(kind);
  const hidden = statusOf(record.error) === 404 && !record.data;
  if (hidden && matter?.sensitive) return <EmergencyDoor kind={kind} id={id} />;
  if (!matter || hidden) return <NotFound />;
  return (
    // Another record is another page: what was just done to the one before is not said of it.
    <div className="page matter-page" key={id}>
      <Awaited asked={record} lines={14}>
        {(value) => (
          <WithEarlier record={value}>
            {(whole) => <MatterView matter={matter} record={whole} />}
          </WithEarlier>
        )}
      </Awaited>
    </div>
  );
}

type Props = { readonly matter: Matter; readonly record: MatterRecord };

function MatterView({ matter, record }: Props) {
  const { t } = useVoice();
  const { session } = useSeat();
  const people = usePeople();
  const [done, setDone] = useState<string | null>(null);
  useTitle({ zh: record.number ?? record.title, en: record.number ?? record.title });
  const { today } = session;
  const names = namesOf(record, people.data?.people ?? [], (step) =>
    t(matter.steps[step]?.title ?? words.general.none),
  );
  const title = done === null ? undefined : matter.steps[done]?.title;
  const { parts: Parts } = madeFor(record.kind);
  return (
    <ThereContext value={thereOf(record)}>
      <PrintHead />
      <Head matter={matter} record={record} />
      <EmergencyNotice record={record} />
      {title ? <Notice tone="good">{t(words.form.done(t(title)))}</Notice> : null}
      <Erased record={record} />
      <ProcedureLine matter={matter} record={record} today={today} />
      <Clocks matter={matter} record={record} today={today} />
      <div className="columns">
        <div className="reading">
          <About matter={matter} record={record} names={names} />
          {Parts ? <Parts matter={matter} record={record} names={names} /> : null}
          <Story matter={matter} record={record} names={names} today={today} />
        </div>
        <Beside matter={matter} record={record} names={names} today={today} />
      </div>
      <Opened matter={matter} record={record} onDone={setDone} />
    </ThereContext>
  );
}

type BesideProps = PartsProps & { readonly today: Day };

/** What may be done, and what lies beside the record. A sensitive one is not compared with others. */
function Beside({ matter, record, names, today }: BesideProps) {
  const { t } = useVoice();
  const { beside: MadeBeside } = madeFor(record.kind);
  return (
    <aside aria-label={t(words.matter.mayNow)}>
      <May matter={matter} record={record} />
      {matter.sensitive ? (
        <MayRepeat record={record} />
      ) : (
        <Similar matter={matter} record={record} today={today} />
      )}
      <Documents matter={matter} record={record} today={today} />
      <Prints record={record} />
      <Related matter={matter} record={record} />
      <Erasure matter={matter} record={record} />
      {MadeBeside ? <MadeBeside matter={matter} record={record} names={names} /> : null}
      {matter.sensitive ? <Readings record={record} /> : null}
      <Tools matter={matter} record={record} />
    </aside>
  );
}

/** What one may want of any record: on paper, or as the beginning of another. */
function Tools({ matter, record }: Props) {
  const { t } = useVoice();
  const { session } = useSeat();
  const opening = Object.values(matter.steps).find(({ from }) => !from);
  const again = !matter.sensitive && rolesOf(session).some((role) => opening?.by.includes(role));
  return (
    <p className="tools">
      <Print title={words.matter.printRecord} />
      {again ? (
        <Link
          className="button quiet"
          to="/$view/new"
          params={{ view: matter.name }}
          search={{ like: record.id }}
        >
          {t(words.matter.likeThis)}
        </Link>
      ) : null}
    </p>
  );
}

const LONG = 60;

function Head({ matter, record }: Props) {
  const { t } = useVoice();
  const title = wholeTitle(record);
  return (
    <header className="head">
      <p className="over">
        {t(matter.title)}
        {record.number ? (
          <>
            {' '}
            <Data>{record.number}</Data>
          </>
        ) : null}
      </p>
      <h1 className={title.length > LONG ? 'long' : ''}>
        <Data>{title}</Data>
      </h1>
      <p className="under">
        {hasTerms(matter) ? (
          <>
            <LightMark light={record.light} closed={isStopped(record.clock)} />{' '}
          </>
        ) : null}
        {'survivor' in matter.keeps ? null : <Data>{record.applicant}</Data>}{' '}
        <InCharge matter={matter} record={record} />{' '}
        {record.unit ? <Data>{record.unit.name}</Data> : null}{' '}
        <span>{t(words.matter.sensitivity[record.sensitivity])}</span>
      </p>
    </header>
  );
}

/** What is passed on to nobody has no one in charge. */
function InCharge({ matter, record: { assignee } }: Props) {
  const { t } = useVoice();
  if (assignee) return <Data>{assignee.name}</Data>;
  return hasTerms(matter) ? t(words.matter.unassigned) : null;
}

/** A title is shortened for lists; over its own page it stands in full. */
function wholeTitle({ title, own }: MatterRecord): string {
  if (!title.endsWith('…')) return title;
  const start = title.slice(0, -1);
  const texts = Object.values(own).filter((value) => typeof value === 'string');
  return texts.find((text) => text.startsWith(start)) ?? title;
}

type OpenedProps = Props & { readonly onDone: (step: string) => void };

/** What the address has open over the page: a step's form, a correction, an earlier request beside this one. */
function Opened({ matter, record, onDone }: OpenedProps) {
  const { step, act, beside, item } = useSearch({ from: '/desk/$view/$id' });
  const navigate = useNavigate();
  const close = (): void =>
    void navigate({
      to: '/$view/$id',
      params: { view: record.kind, id: record.id },
      search: {},
      replace: true,
    });
  const done = (taken: string): void => {
    onDone(taken);
    close();
  };
  const shared = { matter, record, onClose: close };
  if (beside) return <SideBySide {...shared} other={beside} />;
  if (step === CORRECT) return <CorrectionPanel key={act} {...shared} act={act} onDone={done} />;
  if (step && matter.steps[step]?.from)
    return <StepPanel key={step} {...shared} step={step} item={item} onDone={done} />;
  return null;
}
