import { CompetitionParts } from '../competition/competition-parts.tsx';
import { Worksheet } from '../competition/worksheet.tsx';
import { lastJudged } from '../competition/sheet.ts';
import { CaseParts } from '../consular/case-parts.tsx';
import { Sent } from '../consular/dispatches.tsx';
import { Agenda } from '../meeting/agenda.tsx';
import { HoldFields } from '../meeting/hold-fields.tsx';
import { ResultFields } from '../meeting/result-fields.tsx';
import { ScreenFields } from '../meeting/screen-fields.tsx';
import { FollowFields, TaskFields } from '../meeting/task-fields.tsx';
import { beginFollow, beginResults, beginScreen, beginTask } from '../meeting/begin.ts';
import type { Made } from './made.ts';

const judging = {
  fields: Worksheet,
  wide: true,
  begins: (record) => lastJudged(record)?.asks ?? {},
} satisfies NonNullable<Made['forms']>[string];

/** The kinds people work at all day, by hand. The only list of them: what is not named here is generic. */
const made: Readonly<Record<string, Made>> = {
  'consular-case': { parts: CaseParts, beside: Sent },
  'fair-competition-review': {
    parts: CompetitionParts,
    shows: ['heard', 'violated'],
    forms: { judge: judging, judgeFormerly: judging },
  },
  meeting: {
    parts: Agenda,
    shows: ['items', 'tasks'],
    forms: {
      screen: { fields: ScreenFields, wide: true, begins: beginScreen },
      hold: { fields: HoldFields },
      resolve: { fields: ResultFields, wide: true, begins: beginResults },
      assignTask: { fields: TaskFields, begins: beginTask },
      followTask: { fields: FollowFields, begins: beginFollow },
    },
  },
};

const GENERIC: Made = {};
export const madeFor = (kind: string): Made => made[kind] ?? GENERIC;
