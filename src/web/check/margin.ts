import type { RefObject } from 'react';
import { useEffect, useLayoutEffect } from 'react';

const APART = 8;

type Placed = { readonly notes: HTMLElement; readonly height: number; wanted: number; top: number };

/** Keeps the notes in the margin beside their paragraphs: none over another, the one looked at just where it belongs. */
export function useMargin(box: RefObject<HTMLElement | null>): void {
  // After every render: what is accepted or looked at changes the heights.
  useLayoutEffect(() => setOut(box.current));
  useEffect(() => {
    const sheet = box.current;
    if (!sheet) return undefined;
    const watch = new ResizeObserver(() => setOut(sheet));
    watch.observe(sheet);
    return () => watch.disconnect();
  }, [box]);
}

function setOut(sheet: HTMLElement | null): void {
  if (!sheet) return;
  const all = [...sheet.querySelectorAll<HTMLElement>(':scope > .notes')].map((notes): Placed => ({
    notes,
    height: notes.offsetHeight,
    wanted: wantedFor(notes),
    top: 0,
  }));
  const here = all.findIndex(({ notes }) => notes.querySelector('.here') !== null);
  down(all);
  up(all, here);
  for (const { notes, top } of all) notes.style.top = `${top}px`;
  const last = all.at(-1);
  sheet.style.minHeight = last ? `${last.top + last.height}px` : '';
}

/** Beside the paragraph it follows. */
function wantedFor(notes: HTMLElement): number {
  const line = notes.previousElementSibling;
  return line instanceof HTMLElement ? line.offsetTop : 0;
}

function down(all: readonly Placed[], from = 0, least = 0): void {
  let free = least;
  for (const one of all.slice(from)) {
    one.top = Math.max(one.wanted, free);
    free = one.top + one.height + APART;
  }
}

/** Draws the one looked at up to its paragraph, and those above it out of its way. */
function up(all: readonly Placed[], here: number): void {
  const one = all[here];
  if (!one || one.top === one.wanted) return;
  one.top = one.wanted;
  let below = one.top;
  for (const above of all.slice(0, here).toReversed()) {
    above.top = Math.min(above.top, below - APART - above.height);
    below = above.top;
  }
  down(all, here + 1, one.top + one.height + APART);
}
