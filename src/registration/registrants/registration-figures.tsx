import { Figure, Figures } from '../../platform/ui/figure.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';

interface Shown {
  mentors: number;
  mentees: number;
  capacity: number;
  hours: number;
}

export function RegistrationFigures({ figures, program }: { figures: Shown; program: string }) {
  const say = useSay();
  const people = `/programs/${program}/registration/people`;
  return (
    <Figures>
      <Figure
        label={say(registrationWords, 'overview.mentors')}
        value={figures.mentors}
        formula={say(registrationWords, 'overview.mentors_formula')}
        to={`${people}?as=mentor`}
      />
      <Figure
        label={say(registrationWords, 'overview.mentees')}
        value={figures.mentees}
        formula={say(registrationWords, 'overview.mentees_formula')}
        to={`${people}?as=mentee`}
      />
      <Figure
        label={say(registrationWords, 'overview.capacity')}
        value={figures.capacity}
        formula={say(registrationWords, 'overview.capacity_formula')}
        to={`${people}?as=mentor&sort=-capacity`}
      />
      <Figure
        label={say(registrationWords, 'overview.hours')}
        value={figures.hours}
        formula={say(registrationWords, 'overview.hours_formula')}
        to={`${people}?as=mentor`}
      />
    </Figures>
  );
}
