import { inOffice } from '../store/open.ts';
import { joinDocuments, keepDocument } from '../store/documents.ts';
import type { Use } from '../store/documents.ts';
import { findAct, madeLetters } from '../store/outbox-acts.ts';
import type { MadeLetter, Task, Workplace } from './place.ts';

/** A letter that cannot be written yet: shown with the job, which is tried again when what lacks has been entered. */
class LetterProblem extends Error {
  override readonly name = 'LetterProblem';
}

type Desk = Pick<Workplace, 'store' | 'shelf' | 'lettersOf'>;

/** Prints the letters of an act once, as Word and PDF, and keeps them as its documents. */
export const letters: Task = async (place, { office, act }) => {
  const missing = await makeLetters(place, { office, act });
  if (missing.length > 0) throw new LetterProblem(missing.join('；'));
};

/** The same when someone asks for a letter first. Gives what must be entered before the others can be written. */
export async function makeLetters(
  place: Desk,
  { office, act: id }: { readonly office: string; readonly act: string },
): Promise<readonly string[]> {
  const { store, lettersOf } = place;
  if (!lettersOf) return [];
  const written = await inOffice(store, office, async (tx) => {
    const act = await findAct(tx, id);
    if (!act) return undefined;
    const made = await madeLetters(tx, id);
    const all = await lettersOf(tx, act);
    return { act, open: all.filter(({ letter }) => !made.has(`${letter}.pdf`)) };
  });
  const missing: string[] = [];
  for (const letter of written?.open ?? []) {
    if ('missing' in letter) missing.push(`${letter.letter}: ${letter.missing.join('、')}`);
    else if (written)
      await keepLetter(place, { office, act: id, matter: written.act.matter }, letter);
  }
  return missing;
}

async function keepLetter(
  { store, shelf }: Desk,
  act: { readonly office: string; readonly act: string; readonly matter: string },
  { letter, name, paper }: Extract<MadeLetter, { paper: unknown }>,
): Promise<void> {
  const [{ toDocx }, { toPdf }] = await Promise.all([
    import('../paper/docx.ts'),
    import('../paper/pdf.ts'),
  ]);
  const used: Use[] = [];
  for (const [extension, bytes] of [
    ['docx', await toDocx(paper)],
    ['pdf', await toPdf(paper)],
  ] as const) {
    const kept = await keepDocument(shelf, { office: act.office }, { bytes, name, extension });
    used.push({
      sha256: kept.sha256,
      what: `${letter}.${extension}`,
      name: `${name}.${extension}`,
    });
  }
  await inOffice(store, act.office, (tx) =>
    joinDocuments(tx, { matter: act.matter, id: act.act, at: store.clock.now(), made: true }, used),
  );
}
