import { Link } from '@tanstack/react-router';
import type { Found, FoundPlace } from '../../api/contract.ts';
import { matterOf } from '../../matters/index.ts';
import { fullDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { Marked } from './marked.tsx';

type Item = Found['items'][number];

/** A record that was found: its title, what it is, and where what was typed stands in it. */
export function FoundItem({ item }: { readonly item: Item }) {
  const { t, language } = useVoice();
  const matter = matterOf(item.kind);
  const phase = matter?.phases[item.phase]?.title;
  return (
    <li>
      <p className="title">
        <Link className="open" to="/$view/$id" params={{ view: item.kind, id: item.id }}>
          <Marked text={item.title} marks={item.marks.title} />
        </Link>{' '}
        {item.by === 'near' ? <span className="flag">{t(words.find.near)}</span> : null}
      </p>
      <p className="facts">
        {item.number ? (
          <span>
            <Marked text={item.number} marks={item.marks.number} />
          </span>
        ) : null}
        {matter ? <span>{t(matter.title)}</span> : null}
        {phase ? <span>{t(phase)}</span> : null}
        <span>{fullDay(item.begun, language)}</span>
        {[item.applicant, item.unit?.name, item.assignee?.name].map((name, at) =>
          name ? (
            <span key={at}>
              <Data>{name}</Data>
            </span>
          ) : null,
        )}
      </p>
      {item.places.length > 0 ? (
        <ul className="places" aria-label={t(words.find.places)}>
          {item.places.map((place) => (
            <li key={`${place.on} ${place.field?.en} ${place.text}`}>
              <WhereFound place={place} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** 备注 2023年3月5日：……护照…… */
function WhereFound({ place }: { readonly place: FoundPlace }) {
  const { t, language } = useVoice();
  const { step, field, on } = place;
  const titles = step ? [step, ...(field && field.zh !== step.zh ? [field] : [])] : [];
  const what =
    titles.length > 0 ? titles.map((title) => t(title)).join(' · ') : t(words.find.document);
  return (
    <>
      <span className="what">
        {what}
        {on ? ` ${fullDay(on, language)}` : ''}
        {place.inside ? ` ${t(words.find.inside)}` : ''}
        {t(words.general.colon)}
      </span>
      <Marked text={place.text} marks={place.marks} />
    </>
  );
}
