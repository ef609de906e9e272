import type { Matter } from '../kernel/matter.ts';
import { annualReport } from './annual-report/annual-report.ts';
import { withCommon } from './common.ts';
import { consularCase } from './consular-case/consular-case.ts';
import { disclosureRequest } from './disclosure-request/disclosure-request.ts';
import { organisation } from './organisation/organisation.ts';
import { proposal } from './proposal/proposal.ts';

/** The office's business. A new matter is its folder and one line here. */
export const matters: readonly Matter[] = [
  disclosureRequest,
  proposal,
  consularCase,
  annualReport,
].map(withCommon);

/** What matters refer to. A new register is its folder and one line here. */
export const registers: readonly Matter[] = [organisation].map(withCommon);

/** Everything that has records, acts and an API of its own. */
export const kinds: readonly Matter[] = [...matters, ...registers];

export const matterOf = (kind: string): Matter | undefined =>
  kinds.find((matter) => matter.name === kind);
