import '../sensitive/sensitive.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { IncomingDispatches, MatterRecord, SentDispatches } from '../../api/contract.ts';
import { ask, newId, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Failure } from '../controls/states.tsx';
import { moment, shortDay } from '../days.ts';
import { useSaving } from '../form/use-saving.ts';
import { Data, useVoice } from '../language.tsx';
import { useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import { CONSULAR } from './there.ts';

type Item = IncomingDispatches['items'][number];

/** What other offices sent and nobody here has taken up yet. */
export function Incoming() {
  const { t } = useVoice();
  const { session } = useSeat();
  const sent = useQuery({
    queryKey: ['dispatches'],
    queryFn: ({ signal }) => ask<IncomingDispatches>(pathOf('/dispatches'), { signal }),
  });
  const open = (sent.data?.items ?? []).filter(
    ({ kind, received_at }) => kind === CONSULAR && received_at === null,
  );
  if (open.length === 0) return null;
  return (
    <section className="to-review" aria-labelledby="incoming">
      <h2 id="incoming">
        {t(words.consular.incoming)} {open.length}
      </h2>
      <ul>
        {open.map((item) => (
          <li key={item.id}>
            <One item={item} today={session.today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ item, today }: { readonly item: Item; readonly today: string }) {
  const { t, language } = useVoice();
  const navigate = useNavigate();
  const saving = useSaving();
  const [matter] = useState(newId);
  const { day, time } = moment(item.at);
  async function take(): Promise<void> {
    const body = { act: saving.act, matter, sender: item.sender, id: item.id };
    const made = await saving.save(pathOf('/dispatches/receive'), body, ['dispatches', 'matters']);
    if (made) void navigate({ to: '/$view/$id', params: { view: item.kind, id: matter } });
  }
  return (
    <>
      <p>
        {shortDay(day, language, today)} {time} <Data>{item.sender_name}</Data>{' '}
        <Data>{item.title}</Data>
      </p>
      <Button onClick={() => void take()} disabled={saving.busy}>
        {t(words.consular.receive)}
      </Button>
      {saving.fault ? <Failure fault={saving.fault} /> : null}
    </>
  );
}

/** To whom this record was sent, and whether they have taken it up. */
export function Sent({ record }: { readonly record: MatterRecord }) {
  const { t, language } = useVoice();
  const was = record.acts.some(({ step, struck }) => step === 'sendTo' && !struck);
  const sent = useQuery({
    queryKey: ['dispatches', record.id, record.revision],
    queryFn: ({ signal }) => ask<SentDispatches>(pathOf(`/dispatches/of/${record.id}`), { signal }),
    enabled: was,
  });
  const items = sent.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="sent">
      <h2 id="sent">{t(words.consular.sent)}</h2>
      <ul>
        {items.map(({ id, to, received_at }) => (
          <li key={id}>
            <Data>{to}</Data>{' '}
            {received_at === null
              ? t(words.consular.notReceived)
              : `${t(words.consular.received)} ${shortDay(moment(received_at).day, language, record.begun)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
