import { useInfiniteQuery } from '@tanstack/react-query';
import type { MatterRecord, SensitiveReadings } from '../../api/contract.ts';
import { ask, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Awaited, Notice } from '../controls/states.tsx';
import { moment, shortDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';
import './sensitive.css';

type Reading = SensitiveReadings['items'][number];
const FEW = 5;

/** Who opened this record, when, and why where it was without the right. */
export function Readings({ record }: { readonly record: MatterRecord }) {
  const { t } = useVoice();
  const { kind, id, revision } = record;
  const readings = useInfiniteQuery({
    queryKey: ['readings', kind, id, revision],
    queryFn: ({ pageParam, signal }) =>
      ask<SensitiveReadings>(pathOf(`/${kind}/${id}/readings`, { cursor: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined, // the first page has no cursor
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = readings;
  const items = readings.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="readings" className="readings">
      <h2 id="readings">{t(words.sensitive.readings)}</h2>
      <p className="hint">{t(words.sensitive.noted)}</p>
      <Awaited asked={readings} lines={3}>
        {() => (
          <>
            {items.length === 0 ? <p className="lack">{t(words.sensitive.none)}</p> : null}
            <List items={items.slice(0, FEW)} today={today(items)} />
            {items.length > FEW ? (
              <details>
                <summary>{t(words.sensitive.more)}</summary>
                <List items={items.slice(FEW)} today={today(items)} />
                {hasNextPage ? (
                  <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                    {t(words.general.more)}
                  </Button>
                ) : null}
              </details>
            ) : null}
          </>
        )}
      </Awaited>
    </section>
  );
}

const today = (items: readonly Reading[]): string => moment(items[0]?.at ?? '').day;

const List = ({
  items,
  today: near,
}: {
  readonly items: readonly Reading[];
  readonly today: string;
}) => (
  <ul>
    {items.map((reading) => (
      <li key={`${reading.at}${reading.by.id}`}>
        <One reading={reading} near={near} />
      </li>
    ))}
  </ul>
);

function One({ reading, near }: { readonly reading: Reading; readonly near: string }) {
  const { t, language } = useVoice();
  const { at, by, times, emergency } = reading;
  const { day, time } = moment(at);
  return (
    <>
      <span className="when">
        {shortDay(day, language, near)} {time}
      </span>{' '}
      <Data>{by.name}</Data> {times > 1 ? t(words.sensitive.times(times)) : null}
      {emergency ? (
        <p className="mark late">
          <b>▲ {t(words.sensitive.emergency)}</b>{' '}
          {t(words.sensitive.until(moment(emergency.until).time))}
          {t(words.general.semicolon)}
          <Data>{emergency.reason}</Data>
          {t(words.general.semicolon)}
          {t(
            emergency.verdict ? words.sensitive.verdicts[emergency.verdict] : words.sensitive.waits,
          )}{' '}
          {emergency.reviewedBy ? <Data>{emergency.reviewedBy.name}</Data> : null}{' '}
          {emergency.remark ? <Data>{emergency.remark}</Data> : null}
        </p>
      ) : null}
    </>
  );
}

/** Above a record that is open for a limited time only. */
export function EmergencyNotice({ record }: { readonly record: MatterRecord }) {
  const { t } = useVoice();
  return record.emergencyRead ? (
    <Notice tone="warn">
      <p>{t(words.sensitive.opened)}</p>
    </Notice>
  ) : null;
}
