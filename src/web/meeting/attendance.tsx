import type { Own } from '../../matters/meeting/fields.ts';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { Quorum } from './votes.ts';
import { attendanceOf, least } from './votes.ts';

type StandingProps = {
  readonly own: Pick<Own, 'items' | 'members' | 'present'>;
  readonly quorum: Quorum;
};

/** How many are there, how many must be, and whether that is enough: for appointments too where one is on the agenda. */
export function QuorumStanding({ own, quorum }: StandingProps) {
  const { t } = useVoice();
  const { members, present } = attendanceOf(own);
  const appoints = own.items.some(({ category }) => category === 'personnel');
  return (
    <p className="quorum" role="status">
      <span>
        {t(words.meeting.members)} <b>{t(words.meeting.people(members.length))}</b>
      </span>
      <span>
        {t(words.meeting.present)} <b>{t(words.meeting.people(present.length))}</b>
      </span>
      <Enough there={present.length} need={least(members.length, quorum.ordinary)} />
      {appoints ? (
        <Enough
          there={present.length}
          need={least(members.length, quorum.personnel)}
          what={t(words.meeting.quorumFor)}
        />
      ) : null}
    </p>
  );
}

type EnoughProps = { readonly there: number; readonly need: number; readonly what?: string };

function Enough({ there, need, what }: EnoughProps) {
  const { t } = useVoice();
  const enough = there >= need;
  return (
    <span>
      {what ? `${what}${t(words.general.colon)}` : ''}
      {t(words.meeting.quorum(need))}{' '}
      <b className={enough ? 'green' : 'red'}>
        {enough
          ? `● ${t(words.meeting.reached)}`
          : `■ ${t(words.meeting.notReached(need - there))}`}
      </b>
    </span>
  );
}

/** Who was there, who was not, who sat in. */
export function Attendance({ own, quorum }: { readonly own: Own; readonly quorum: Quorum }) {
  const { t } = useVoice();
  const { members, present, absent } = attendanceOf(own);
  const comma = t(words.general.listComma);
  const rows = [
    [words.meeting.present, present.join(comma)],
    [words.meeting.absent, absent.join(comma)],
    [words.meeting.observers, own.observers ?? ''],
    [words.meeting.recorder, own.recorder ?? ''],
    [words.meeting.studied, own.studied ?? ''],
  ] as const;
  if (own.heldOn === null || members.length === 0) return null;
  return (
    <section aria-label={t(words.meeting.attendance)}>
      <h2>{t(words.meeting.attendance)}</h2>
      <QuorumStanding own={own} quorum={quorum} />
      <dl className="facts">
        {rows.map(([label, said]) =>
          said ? (
            <div key={label.en}>
              <dt>{t(label)}</dt>
              <dd>
                <Data>{said}</Data>
              </dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}
