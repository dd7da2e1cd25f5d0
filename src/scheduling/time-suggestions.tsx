import type { Offer } from '../platform/execute.ts';
import { CommandForm } from '../platform/ui/command-form.tsx';
import { HiddenField } from '../platform/ui/fields.tsx';
import { Moment } from '../platform/ui/moment.tsx';
import { useReader } from '../platform/ui/reader.ts';
import { useSay } from '../platform/ui/say.tsx';
import { fewNames } from '../pairing/match-name.ts';
import { sayTime } from './say-when.ts';
import { schedulingWords } from './words.ts';
import styles from './scheduling.module.css';

interface Suggestion {
  startsAt: Date | string;
  at: string;
  others: readonly { name: string; timeZone: string }[];
}

/** Times that can be booked with one tap, each with what the others' clocks say then. */
export function TimeSuggestions({ times, minutes, offer }: { times: readonly Suggestion[]; minutes: number; offer: Offer | undefined }) {
  const say = useSay();
  const { language, timeZone } = useReader();
  return (
    <ul className={styles.times}>
      {times.map(({ startsAt, at, others }) => {
        const here = sayTime(startsAt, { language, timeZone });
        const byTime = Map.groupBy(others, (one) => sayTime(startsAt, { language, timeZone: one.timeZone }));
        const elsewhere = [...byTime].filter(([time]) => time !== here);
        return (
          <li key={at} className={styles.time}>
            <div>
              <p className={styles.day}>
                <Moment at={startsAt} />
              </p>
              {elsewhere.map(([time, people]) => (
                <p key={time} className={styles.remark}>
                  {say(schedulingWords, 'schedule.theirs', {
                    time,
                    name: fewNames(
                      say,
                      people.map((one) => one.name),
                    ),
                  })}
                </p>
              ))}
            </div>
            <CommandForm offer={offer} formKey={at} tone="quiet" inline submitLabel={say(schedulingWords, 'schedule.book', { minutes })}>
              <HiddenField name="at" value={at} />
              <HiddenField name="minutes" value={String(minutes)} />
            </CommandForm>
          </li>
        );
      })}
    </ul>
  );
}
