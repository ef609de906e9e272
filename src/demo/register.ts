import type { Day } from '../kernel/day.ts';
import type { Course } from './course.ts';
import { applicationOf } from './subjects.ts';

type Asks = Readonly<Record<string, unknown>>;

/** In these months the office took requests and answered them online throughout, as it published of 2023. */
export const isOnlineOnly = (day: Day): boolean => day >= '2022-10-01' && day <= '2023-12-31';

/** Registers the request by the channel given; online and by fax it counts from the confirmation. */
export function register(course: Course, more: Asks = {}): Course {
  const { random, today } = course;
  const drawn = random.pick([
    'counter',
    'post-signed',
    'web',
    'web',
    'fax',
    'oral',
    'post-plain',
  ] as const);
  const wanted = isOnlineOnly(today()) ? 'web' : drawn;
  const channel = typeof more['channel'] === 'string' ? more['channel'] : wanted;
  const received = today();
  const confirmed = ['web', 'fax', 'post-plain'].includes(channel) ? { confirmedOn: received } : {};
  course.take('register', 'clerk', {
    ...applicationOf(random, Number(received.slice(0, 4))),
    channel,
    receivedOn: received,
    ...confirmed,
    ...(channel === 'oral' ? { readBack: true } : {}),
    ...more,
  });
  course.take('assign', 'head', { to: course.officer });
  return course;
}
