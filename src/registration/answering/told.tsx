import { Link } from 'react-router';
import { asLabel } from '../../planning/called.ts';
import { Facts } from '../../platform/ui/facts.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import { AnswersOfSection } from './answers-of-section.tsx';
import styles from './answering.module.css';
import type { MyRegistration } from './role-step.tsx';

/** Everything a person has told, each part with the way to change it. */
export function Told({ shown, program }: { shown: MyRegistration; program: string }) {
  const say = useSay();
  const { mine, tracks, closed, program: of } = shown;
  const { mentor, mentee } = of.terminology;
  const called = { mentor: asLabel(mentor.one), mentee: asLabel(mentee.one), both: say(registrationWords, 'role.both') };
  if (!mine) return null;
  const track = tracks.find(({ id }) => id === mine.track);
  const change = (step: number, what: string) =>
    closed ? null : (
      <Link to={`/register/${program}?step=${step}`}>
        {say(registrationWords, 'answering.review.change')}
        <span className="visually-hidden">: {what}</span>
      </Link>
    );
  const role = say(registrationWords, 'answering.role.title');
  return (
    <>
      <section className={styles.reviewed}>
        <header>
          <h2>{role}</h2>
          {change(0, role)}
        </header>
        <Facts
          items={[
            { label: say(registrationWords, 'answering.role.as'), value: called[mine.as] },
            ...(mine.as === 'mentee'
              ? []
              : [
                  { label: say(registrationWords, 'answering.role.capacity', { mentees: mentee.other }), value: mine.capacity },
                  { label: say(registrationWords, 'answering.role.hours'), value: mine.hoursPerMonth },
                ]),
            ...(track && tracks.length > 1
              ? [
                  {
                    label: say(registrationWords, 'answering.role.track', { mentee: mentee.one }),
                    value: <span translate="no">{track.name}</span>,
                  },
                ]
              : []),
          ]}
        />
      </section>
      {shown.sections.map((section, at) => (
        <section key={section.title} className={styles.reviewed}>
          <header>
            <h2 translate="no">{section.title}</h2>
            {change(at + 1, section.title)}
          </header>
          <AnswersOfSection section={section} answers={mine.answers} skillsAsRead={mine.skillsAsRead} />
        </section>
      ))}
    </>
  );
}
