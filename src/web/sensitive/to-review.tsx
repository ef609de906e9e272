import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReadingsToReview } from '../../api/contract.ts';
import { ask, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Input } from '../controls/input.tsx';
import { Failure } from '../controls/states.tsx';
import { moment, shortDay } from '../days.ts';
import { useSaving } from '../form/use-saving.ts';
import { Data, useVoice } from '../language.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import './sensitive.css';

type Reading = ReadingsToReview['items'][number];

/** Above what the reviewer has to do: readings without the right, to be confirmed or objected to. */
export function ToReview() {
  const { t } = useVoice();
  const { session } = useSeat();
  const reviews = rolesOf(session).includes('reviewer');
  const waiting = useQuery({
    queryKey: ['to-review'],
    queryFn: ({ signal }) => ask<ReadingsToReview>(pathOf('/sensitive/readings'), { signal }),
    enabled: reviews,
  });
  const items = waiting.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="to-review" aria-labelledby="to-review">
      <h2 id="to-review">
        {t(words.sensitive.toReview)} {items.length}
      </h2>
      <ul>
        {items.map((reading) => (
          <li key={reading.id}>
            <Review reading={reading} today={session.today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Review({ reading, today }: { readonly reading: Reading; readonly today: string }) {
  const { t, language } = useVoice();
  const saving = useSaving();
  const [remark, setRemark] = useState('');
  const { day, time } = moment(reading.at);
  const send = (verdict: 'confirmed' | 'objected'): void =>
    void saving.save(
      pathOf(`/sensitive/readings/${reading.id}/review`),
      { act: saving.act, verdict, ...(remark.trim() ? { remark: remark.trim() } : {}) },
      ['to-review', 'readings'],
    );
  return (
    <>
      <p>
        {shortDay(day, language, today)} {time} <Data>{reading.by.name}</Data>{' '}
        <Link to="/$view/$id" params={{ view: reading.kind, id: reading.matter }}>
          <Data>{[reading.number, reading.title].filter(Boolean).join(' ')}</Data>
        </Link>
      </p>
      <p>
        <Data>{reading.reason}</Data>
      </p>
      <div className="verdict">
        <Input
          value={remark}
          onType={setRemark}
          aria-label={t(words.sensitive.remark)}
          placeholder={t(words.sensitive.remark)}
          maxLength={500}
        />
        <Button onClick={() => send('confirmed')} disabled={saving.busy}>
          {t(words.sensitive.confirm)}
        </Button>
        <Button onClick={() => send('objected')} disabled={saving.busy}>
          {t(words.sensitive.object)}
        </Button>
      </div>
      {saving.fault ? <Failure fault={saving.fault} /> : null}
    </>
  );
}
