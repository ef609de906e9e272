import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { YearReport } from '../../api/contract.ts';
import { yearOf } from '../../kernel/day.ts';
import { ask, newId, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Input } from '../controls/input.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { Awaited, Failure, Notice } from '../controls/states.tsx';
import { useVoice } from '../language.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import { FiguresBeside } from './figures-beside.tsx';
import { PartView } from './part-view.tsx';
import { Way } from './way-view.tsx';
import './reports.css';

const FIRST = 2019;

/** The year's report as a workbench: the text on the left, the figures it may use on the right. */
export function ReportPage() {
  const { t } = useVoice();
  const { session } = useSeat();
  const navigate = useNavigate();
  const { year } = useParams({ from: '/desk/reports/$year' });
  useTitle(words.reports.title);
  const found = useQuery({
    queryKey: ['report', year],
    queryFn: ({ signal }) => ask<YearReport>(pathOf(`/reports/${year}`), { signal }),
  });
  return (
    <div className="page report">
      <header className="head">
        <h1>{t(words.reports.title)}</h1>
      </header>
      <p className="intro">{t(words.reports.intro)}</p>
      <div className="calculator">
        <Labelled id="report-year" label={t(words.reports.year)}>
          <Input
            id="report-year"
            type="number"
            min={FIRST}
            max={yearOf(session.today)}
            value={year}
            onType={(next) =>
              /^20\d\d$/.test(next)
                ? void navigate({
                    to: '/reports/$year',
                    params: { year: next },
                    search: {},
                    replace: true,
                  })
                : undefined
            }
          />
        </Labelled>
      </div>
      <Awaited asked={found}>{(report) => <Workbench key={report.year} report={report} />}</Awaited>
    </div>
  );
}

type Editing = { readonly part: string; readonly text: string } | null;

function Workbench({ report }: { readonly report: YearReport }) {
  const [editing, edit] = useState<Editing>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const acts = useActs(report);
  const { session } = useSeat();
  const writes =
    report.phase === 'drafting' &&
    rolesOf(session).some((role) => ['officer', 'reviewer', 'head'].includes(role));
  function insert(token: string): void {
    const box = area.current;
    if (!box || !editing) return;
    const { selectionStart: from, selectionEnd: to, value } = box;
    edit({ ...editing, text: `${value.slice(0, from)}${token}${value.slice(to)}` });
    requestAnimationFrame(() => {
      box.focus();
      box.setSelectionRange(from + token.length, from + token.length);
    });
  }
  async function save(): Promise<void> {
    if (!editing) return;
    if (await acts.take('write', { part: editing.part, text: editing.text })) edit(null);
  }
  return (
    <>
      <Standing report={report} acts={acts} />
      <div className="workbench">
        <article className="paper" lang="zh-CN">
          <h2 className="title">{report.title}</h2>
          {report.parts.map((part) => (
            <PartView
              key={part.name}
              part={part}
              year={report.year}
              area={area}
              editing={editing?.part === part.name ? editing.text : null}
              busy={acts.busy}
              writes={writes && editing === null}
              onEdit={() => edit({ part: part.name, text: part.text })}
              onType={(text) => edit({ part: part.name, text })}
              onCancel={() => edit(null)}
              onSave={() => void save()}
            />
          ))}
        </article>
        <FiguresBeside
          report={report}
          onInsert={editing ? insert : null}
          declare={writes || editing ? (asks) => acts.take('declare-number', asks) : null}
        />
      </div>
    </>
  );
}

type Acts = ReturnType<typeof useActs>;

/** The acts of the report's own matter; the page reads itself again after each. */
function useActs({ id, year }: YearReport) {
  const client = useQueryClient();
  const { session } = useSeat();
  const [state, set] = useState<{ busy: boolean; fault: unknown }>({ busy: false, fault: null });
  async function send(path: string, body: object): Promise<boolean> {
    set({ busy: true, fault: null });
    try {
      await ask(pathOf(path), {
        method: 'POST',
        body: { act: newId(), on: session.today, ...body },
      });
      await client.invalidateQueries();
      set({ busy: false, fault: null });
      return true;
    } catch (fault) {
      set({ busy: false, fault });
      return false;
    }
  }
  return {
    ...state,
    begin: () =>
      send('/annual-report/open', { matter: id, asks: { sort: 'law-based-government', year } }),
    lock: () => send(`/reports/${year}/lock`, {}),
    take: (step: string, asks: object) => send(`/annual-report/${id}/${step}`, { asks }),
  };
}

type StandingProps = { readonly report: YearReport; readonly acts: Acts };

function Standing({ report, acts }: StandingProps) {
  const { t } = useVoice();
  const { phase, locked, position, unbound, differs } = report;
  const figures = locked ? words.reports.lockedAt(position) : words.reports.live;
  return (
    <section className="standing">
      <p className="state">
        {t(phase === null ? words.reports.notBegun : figures)}
        {unbound > 0 ? <mark>{t(words.reports.unbound(unbound))}</mark> : null}
      </p>
      {differs.length > 0 ? (
        <Notice tone="bad">{t(words.reports.differs(differs.length))}</Notice>
      ) : null}
      {acts.fault ? <Failure fault={acts.fault} /> : null}
      {phase === null ? null : (
        <Way id={report.id} year={report.year} lock={<Lock report={report} acts={acts} />} />
      )}
      <p className="actions">
        <Next report={report} acts={acts} />
        <span className="files">
          {t(words.reports.download)}
          {(['docx', 'pdf', 'html'] as const).map((ending) => (
            <a key={ending} href={pathOf(`/reports/${report.year}/report.${ending}`)} download>
              .{ending}
            </a>
          ))}
        </span>
      </p>
    </section>
  );
}

const useMay = (...some: readonly string[]): boolean =>
  rolesOf(useSeat().session).some((role) => some.includes(role));

/** Begins the report, for those who may; after that its stages say what comes next. */
function Next({ report: { id, phase }, acts }: StandingProps) {
  const { t } = useVoice();
  const begins = useMay('clerk', 'officer', 'head');
  if (phase !== null)
    return (
      <Link to="/$view/$id" params={{ view: 'annual-report', id }}>
        {t(words.reports.toMatter)}
      </Link>
    );
  return begins ? (
    <Button look="first" disabled={acts.busy} onClick={() => void acts.begin()}>
      {t(words.reports.begin)}
    </Button>
  ) : null;
}

function Lock({ report: { phase }, acts }: StandingProps) {
  const { t } = useVoice();
  const locks = useMay('head');
  return phase === 'drafting' && locks ? (
    <Button disabled={acts.busy} onClick={() => void acts.lock()}>
      {t(words.reports.lock)}
    </Button>
  ) : null;
}
