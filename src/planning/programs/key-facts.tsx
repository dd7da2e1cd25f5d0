import { Facts } from '../../platform/ui/facts.tsx';
import { Day } from '../../platform/ui/moment.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { StructureNames } from './structure-names.tsx';
import { planningWords } from '../words.ts';

type Contact = { id: string; name: string } | null;

interface Shown {
  structure: string;
  tracks: { structure: string | null }[];
  startsOn: string | null;
  endsOn: string | null;
  timeZone: string;
  contacts: { programManager: Contact; facilitator: Contact; executiveSponsor: Contact };
}

export function KeyFacts({ program: { structure, tracks, startsOn, endsOn, timeZone, contacts } }: { program: Shown }) {
  const say = useSay();
  const day = (on: string | null) => (on ? <Day on={on} /> : say(planningWords, 'overview.not_set'));
  const person = (contact: Contact) => (contact ? <PersonName name={contact.name} /> : say(planningWords, 'overview.not_set'));
  return (
    <Facts
      items={[
        {
          label: say(planningWords, 'overview.structure'),
          value: <StructureNames own={structure} others={tracks.map((track) => track.structure)} />,
        },
        { label: say(planningWords, 'overview.begins'), value: day(startsOn) },
        { label: say(planningWords, 'overview.ends'), value: day(endsOn) },
        { label: say(planningWords, 'overview.zone'), value: <span translate="no">{timeZone}</span> },
        { label: say(planningWords, 'overview.manager'), value: person(contacts.programManager) },
        ...(contacts.facilitator ? [{ label: say(planningWords, 'overview.facilitator'), value: person(contacts.facilitator) }] : []),
        { label: say(planningWords, 'overview.sponsor'), value: person(contacts.executiveSponsor) },
      ]}
    />
  );
}
