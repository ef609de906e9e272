import type { Matter } from '../kernel/matter.ts';
import { withCommon } from './common.ts';
import { disclosureRequest } from './disclosure-request/disclosure-request.ts';

/** The office's business. A new matter is its folder and one line here. */
export const matters: readonly Matter[] = [disclosureRequest].map(withCommon);

export const matterOf = (kind: string): Matter | undefined =>
  matters.find((matter) => matter.name === kind);
