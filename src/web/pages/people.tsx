import { useState } from 'react';
import type { People } from '../../api/contract.ts';
import { Button } from '../controls/button.tsx';
import { Awaited, Empty, Notice } from '../controls/states.tsx';
import { Scrolled } from '../controls/scrolled.tsx';
import { fullDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import {
  AbsencePanel,
  HandoverPanel,
  LinkPanel,
  PersonPanel,
  PostPanel,
} from '../people/panels.tsx';
import { Units } from '../people/units.tsx';
import { usePeople } from '../queries.ts';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';

type Open =
  | { readonly what: 'person' | 'absence' | 'handover' }
  | { readonly what: 'post' | 'link'; readonly person: string };

/** Who works here, in which posts, who is away and who acts for them. */
export function PeoplePage() {
  const { t } = useVoice();
  const people = usePeople();
  const [open, setOpen] = useState<Open | null>(null);
  useTitle(words.people.title);
  const [moved, setMoved] = useState<number | null>(null);
  const close = (): void => setOpen(null);
  const show = (what: Open): void => {
    setMoved(null);
    setOpen(what);
  };
  return (
    <div className="page">
      <header className="head">
        <h1>{t(words.people.title)}</h1>
        <Tools onOpen={show} />
      </header>
      {moved === null ? null : <Notice tone="good">{t(words.people.handoverDone(moved))}</Notice>}
      <Awaited asked={people}>
        {(value) => (
          <>
            {value.people.length === 0 ? (
              <Empty>{t(words.people.empty)}</Empty>
            ) : (
              <Table people={value} onOpen={show} />
            )}
            <Units units={value.units} />
            {open ? (
              <Opened
                open={open}
                people={value}
                onClose={close}
                onMoved={(count) => {
                  setMoved(count);
                  close();
                }}
              />
            ) : null}
          </>
        )}
      </Awaited>
    </div>
  );
}

type OpenedProps = {
  readonly open: Open;
  readonly people: People;
  readonly onClose: () => void;
  readonly onMoved: (count: number) => void;
};

function Opened({ open, people, onClose, onMoved }: OpenedProps) {
  const shared = { people, onClose };
  switch (open.what) {
    case 'person':
      return <PersonPanel {...shared} />;
    case 'absence':
      return <AbsencePanel {...shared} />;
    case 'handover':
      return <HandoverPanel {...shared} onDone={onMoved} />;
    case 'post':
      return <PostPanel {...shared} person={open.person} />;
    case 'link':
      return <LinkPanel person={open.person} onClose={onClose} />;
  }
}

type OpenProps = { readonly onOpen: (open: Open) => void };

function useRoles(): (...some: readonly string[]) => boolean {
  const { session } = useSeat();
  const roles = rolesOf(session);
  return (...some) => some.some((role) => roles.includes(role));
}

function Tools({ onOpen }: OpenProps) {
  const { t } = useVoice();
  const has = useRoles();
  return (
    <span className="actions">
      {has('system-admin') ? (
        <Button onClick={() => onOpen({ what: 'person' })}>{t(words.people.add)}</Button>
      ) : null}
      <Button onClick={() => onOpen({ what: 'absence' })}>{t(words.people.absence)}</Button>
      {has('head', 'leader') ? (
        <Button onClick={() => onOpen({ what: 'handover' })}>{t(words.people.handover)}</Button>
      ) : null}
    </span>
  );
}

function Table({ people, onOpen }: OpenProps & { readonly people: People }) {
  const { t } = useVoice();
  const has = useRoles();
  const columns = ['name', 'login', 'posts', 'state'] as const;
  return (
    <Scrolled label={t(words.people.title)}>
      <table className="plain people">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(words.people[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <Data>{person.name}</Data>
              </th>
              <td>
                <code>{person.login}</code>
              </td>
              <td>
                <Posts person={person} />
                {has('security-admin', 'system-admin') ? (
                  <Button look="quiet" onClick={() => onOpen({ what: 'post', person: person.id })}>
                    {t(words.people.addPost)}
                  </Button>
                ) : null}
              </td>
              <td>
                {t(person.disabled ? words.people.disabled : words.people.active)}
                <Away people={people} person={person.id} />
                {has('security-admin') ? (
                  <Button look="quiet" onClick={() => onOpen({ what: 'link', person: person.id })}>
                    {t(words.people.makeLink)}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function Posts({ person }: { readonly person: People['people'][number] }) {
  const { t, language } = useVoice();
  const { session } = useSeat();
  return (
    <ul>
      {person.posts.map(({ id, title, unit, from, to }) => (
        <li key={id} className={to !== null && to < session.today ? 'lack' : ''}>
          {t(title)} {unit ? <Data>{unit.name}</Data> : null}{' '}
          <span className="hint">
            {from ? t(words.settings.since(fullDay(from, language))) : ''}
            {to ? ` ${t(words.people.to)} ${fullDay(to, language)}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Away({ people, person }: { readonly people: People; readonly person: string }) {
  const { t, language } = useVoice();
  const { session } = useSeat();
  return people.absences
    .filter((absence) => absence.person.id === person && absence.to >= session.today)
    .map(({ id, from, to, deputy }) => (
      <p key={id} className="hint">
        {t(words.people.absent(fullDay(from, language), fullDay(to, language)))}
        {t(words.general.comma)}
        {t(words.people.acts)} <Data>{deputy.name}</Data>
      </p>
    ));
}
