import { verifyPersonal } from './chain-personal.ts';
import { verifySettings } from './chain-settings.ts';
import type { Finding } from './chain-verify.ts';
import { verifyMatters, verifyOtherChains } from './chain-verify.ts';
import type { CheckpointSources, Unchecked } from './checkpoint-verify.ts';
import { verifyCheckpoints } from './checkpoint-verify.ts';
import { verifyDocuments } from './documents-verify.ts';
import { inOffice } from './open.ts';
import type { Store } from './open.ts';

export type Verified = {
  readonly office: string;
  readonly matters: number;
  readonly acts: number;
  readonly documents: number;
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
};

/**
 * Everything of an office against what it was when it was written, as of one moment, while others write. Names the
 * first act of each matter that was changed, cut off or is missing.
 */
export function verifyOffice(
  store: Store,
  office: string,
  { folder, checkpoints }: { readonly folder: string; readonly checkpoints: CheckpointSources },
): Promise<Verified> {
  return inOffice(store, office, async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    const [counts] = await tx.query<{ matters: number; acts: number; documents: number }>(
      `select (select count(*) from matter where office_id = $1) as matters,
         (select count(*) from act where office_id = $1) as acts,
         (select count(*) from document where office_id = $1) as documents`,
      [office],
    );
    if (!counts) throw new Error('A count gave nothing.');
    const seen = await verifyCheckpoints(tx, checkpoints);
    const matters = await verifyMatters(tx);
    const named = new Set(matters.map(({ matter }) => matter));
    return {
      office,
      ...counts,
      findings: [
        ...matters,
        ...(await verifyOtherChains(tx)),
        ...(await verifySettings(tx)),
        ...(await verifyPersonal(tx)).filter(({ matter }) => !named.has(matter)),
        ...(await verifyDocuments(tx, folder, store.matters.values())).filter(
          ({ matter }) => !named.has(matter),
        ),
        // A matter that its own chain names already is not named again.
        ...seen.findings.filter(({ matter }) => matter === undefined || !named.has(matter)),
      ],
      unchecked: seen.unchecked,
    };
  });
}
