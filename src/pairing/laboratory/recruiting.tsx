import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { Say } from '../../platform/words/words.ts';
import { pairingWords } from '../words.ts';
import type { Weighing } from './weighing.ts';
import styles from './laboratory.module.css';

type Recruit = Weighing['recruits'][number];

interface RecruitingProps {
  recruits: readonly Recruit[];
  program: string;
  /** Where one registers. */
  link: string;
}

/** Which mentors to look for, what each would bring, and a mail to ask with. */
export function Recruiting({ recruits, program, link }: RecruitingProps) {
  const say = useSay();
  const [best] = recruits;
  return (
    <Section title={say(pairingWords, 'recruits.title')} lead={say(pairingWords, 'recruits.lead')}>
      {best ? null : <p>{say(pairingWords, 'recruits.none')}</p>}
      <ul className={styles.plain}>
        {recruits.map((one) => (
          <li key={`${one.skills.join()} ${one.place}`}>{adviceInWords(say, one)}</li>
        ))}
      </ul>
      {best ? <Mail recruit={best} program={program} link={link} /> : null}
    </Section>
  );
}

const inPlace = (say: Say, { place }: Recruit) => (place ? say(pairingWords, 'recruits.place', { place }) : '');
const peopleInWords = (say: Say, { gain }: Recruit) => say(pairingWords, 'recruits.people', { count: gain.pairs });

const adviceInWords = (say: Say, recruit: Recruit): string =>
  say(pairingWords, 'recruits.advice', {
    count: recruit.mentors,
    skills: recruit.skills.join(', '),
    place: inPlace(say, recruit),
    people: peopleInWords(say, recruit),
  });

function Mail({ recruit, program, link }: { recruit: Recruit; program: string; link: string }) {
  const say = useSay();
  const skills = recruit.skills.join(', ');
  const subject = say(pairingWords, 'recruits.subject', { skills });
  const text = say(pairingWords, 'recruits.text', {
    program,
    skills,
    link,
    place: inPlace(say, recruit),
    people: peopleInWords(say, recruit),
    mentors: say(pairingWords, 'recruits.mentors', { count: recruit.mentors }),
  });
  return (
    <details>
      <summary>{say(pairingWords, 'recruits.mail')}</summary>
      <p>{say(pairingWords, 'recruits.mail_lead')}</p>
      <p>
        <strong>{subject}</strong>
      </p>
      <pre className={styles.mail}>{text}</pre>
      <p>
        <a href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`}>
          {say(pairingWords, 'recruits.mail_open')}
        </a>
      </p>
    </details>
  );
}
