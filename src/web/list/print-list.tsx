import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { useVoice } from '../language.tsx';
import type { useMatters } from '../queries.ts';
import { words } from '../words.ts';

type Found = ReturnType<typeof useMatters>;

/** Some forty sheets of paper; who wants more wants a file. */
const MOST = 1000;

const shownIn = ({ data }: Pick<Found, 'data'>): number =>
  (data?.pages ?? []).reduce((sum, { items }) => sum + items.length, 0);

/**
 * Prints the list as it stands, to its end: a screen holds the first rows only, so the others are fetched first. The
 * browser's own keys do the same.
 */
export function PrintList({ found }: { readonly found: Found }) {
  const { t } = useVoice();
  const [busy, setBusy] = useState(false);
  const print = useEffectEvent(async () => {
    if (busy) return;
    setBusy(true);
    try {
      let now: Found = found;
      while (now.hasNextPage && !now.isError && shownIn(now) < MOST)
        now = await found.fetchNextPage();
    } finally {
      setBusy(false);
    }
    // Once the rows that came last are drawn.
    setTimeout(() => window.print(), 50);
  });
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      const held = event.ctrlKey || event.metaKey;
      if (!held || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      void print();
    }
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  return (
    <Button look="quiet" disabled={busy || !found.data} onClick={() => void print()}>
      {t(busy ? words.list.printing : words.list.printList)}
    </Button>
  );
}

/** On paper alone: how many rows there are, and that not all of them are here. */
export function PrintFoot({ found }: { readonly found: Found }) {
  const { t } = useVoice();
  const shown = shownIn(found);
  if (shown === 0) return null;
  return (
    <p className="print-foot">
      {t(found.hasNextPage ? words.list.printCut(shown) : words.list.printed(shown))}
    </p>
  );
}
