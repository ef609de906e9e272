import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { Audit, findings, Jobs } from '../../api/contract.ts';
import type { Text } from '../../kernel/text.ts';
import { ask, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Awaited, Empty, Failure, Notice } from '../controls/states.tsx';
import { fullDay, moment } from '../days.ts';
import { useSaving } from '../form/use-saving.ts';
import { Data, useVoice } from '../language.tsx';
import { ErasurePanel } from '../matter/erasure.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import { About } from './about-entry.tsx';

/** What the administrators read: jobs that failed for good, and the audit. Each sees the part of the role. */
export function SystemPage() {
  const { t } = useVoice();
  const { session } = useSeat();
  const roles = rolesOf(session);
  useTitle(words.system.title);
  return (
    <div className="page">
      <header className="head">
        <h1>{t(words.system.title)}</h1>
      </header>
      {roles.includes('system-admin') ? <JobsPart /> : null}
      {roles.includes('security-admin') ? <ErasePart /> : null}
      {roles.includes('audit-admin') ? <AuditPart /> : null}
      {roles.some((role) => role === 'system-admin' || role === 'audit-admin') ? (
        <FindingsPart />
      ) : null}
      <section className="part">
        <h2>{t(words.system.verify)}</h2>
        <p className="intro">{t(words.system.verifyHow)}</p>
        <p>
          <code>npm run -s waishi -- verify</code>
        </p>
      </section>
    </div>
  );
}

const when = (instant: string): string => `${moment(instant).day} ${moment(instant).time}`;

type CodeProps = { readonly of: string; readonly in: Readonly<Record<string, Text>> };

function Code({ of: code, in: known }: CodeProps) {
  const { t } = useVoice();
  const word = known[code];
  return word ? t(word) : <code>{code}</code>;
}

/** Whoever sees no record names it by its number. */
function ErasePart() {
  const { t } = useVoice();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <section className="part" aria-labelledby="erase">
      <h2 id="erase">{t(words.erasure.title)}</h2>
      <p className="intro">{t(words.erasure.intro)}</p>
      {done ? <Notice tone="good">{t(words.erasure.done)}</Notice> : null}
      <p>
        <Button onClick={() => setOpen(true)}>{t(words.erasure.title)}</Button>
      </p>
      {open ? (
        <ErasurePanel
          onClose={() => setOpen(false)}
          onDone={() => {
            setDone(true);
            setOpen(false);
          }}
        />
      ) : null}
    </section>
  );
}

function JobsPart() {
  const { t } = useVoice();
  const saving = useSaving();
  const jobs = useQuery({
    queryKey: ['jobs'],
    queryFn: ({ signal }) => ask<Jobs>(pathOf('/admin/jobs'), { signal }),
  });
  return (
    <section className="part" aria-labelledby="jobs">
      <h2 id="jobs">{t(words.system.jobs)}</h2>
      {saving.fault ? <Failure fault={saving.fault} /> : null}
      <Awaited asked={jobs} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t(words.system.noJobs)}</Empty>
          ) : (
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">{t(words.system.task)}</th>
                  <th scope="col">{t(words.system.when)}</th>
                  <th scope="col">{t(words.system.attempts)}</th>
                  <th scope="col">{t(words.system.lastError)}</th>
                  <th scope="col">
                    <span className="unseen">{t(words.system.again)}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((job) => (
                  <tr key={job.id}>
                    <th scope="row">
                      <Code of={job.purpose} in={words.system.tasks} />
                    </th>
                    <td>{when(job.runAt)}</td>
                    <td>{job.attempts}</td>
                    <td>
                      <Data>{job.error}</Data>
                    </td>
                    <td>
                      <Button
                        onClick={() =>
                          void saving.save(pathOf(`/admin/jobs/${job.id}/retry`), undefined, [
                            'jobs',
                          ])
                        }
                      >
                        {t(words.system.again)}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Awaited>
    </section>
  );
}

type Findings = z.infer<typeof findings>;

/** What the nightly checks found; that nothing was found is told too. */
function FindingsPart() {
  const { t, language } = useVoice();
  const checks = useQuery({
    queryKey: ['findings'],
    queryFn: ({ signal }) => ask<Findings>(pathOf('/admin/findings'), { signal }),
  });
  return (
    <section className="part" aria-labelledby="findings">
      <h2 id="findings">{t(words.system.findings)}</h2>
      <Awaited asked={checks} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t(words.system.noFindings)}</Empty>
          ) : (
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">{t(words.system.day)}</th>
                  <th scope="col">{t(words.system.task)}</th>
                  <th scope="col">{t(words.system.result)}</th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ purpose, day, found, at }) => (
                  <tr key={`${purpose}${at}`}>
                    <th scope="row">{fullDay(day, language)}</th>
                    <td>
                      <Code of={purpose} in={words.system.tasks} />
                    </td>
                    <td>
                      {found.length === 0
                        ? t(words.system.foundNothing)
                        : t(words.system.found(found.length))}
                      {found.map((one) => (
                        <code key={JSON.stringify(one)} className="link">
                          {JSON.stringify(one)}
                        </code>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Awaited>
    </section>
  );
}

function AuditPart() {
  const { t } = useVoice();
  const audit = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam, signal }) =>
      ask<Audit>(pathOf('/admin/audit', { cursor: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined, // the first page has no cursor
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <section className="part" aria-labelledby="audit">
      <h2 id="audit">{t(words.system.audit)}</h2>
      <Awaited asked={audit} lines={8}>
        {({ pages }) => <AuditTable entries={pages.flatMap(({ items }) => items)} />}
      </Awaited>
      {audit.hasNextPage ? (
        <Button onClick={() => void audit.fetchNextPage()}>{t(words.general.more)}</Button>
      ) : null}
    </section>
  );
}

function AuditTable({ entries }: { readonly entries: Audit['items'] }) {
  const { t } = useVoice();
  if (entries.length === 0) return <Empty>{t(words.system.noAudit)}</Empty>;
  return (
    <table className="plain">
      <thead>
        <tr>
          {(['when', 'who', 'what', 'detail'] as const).map((column) => (
            <th key={column} scope="col">
              {t(words.system[column])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(({ seq, at, by, what, about }) => (
          <tr key={seq}>
            <td>{when(at)}</td>
            <td>
              <Data>{by?.name}</Data>
            </td>
            <td>
              <Code of={what} in={words.system.events} />
            </td>
            <td>
              <About about={about} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
