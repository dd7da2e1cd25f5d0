import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { Facts } from '../../platform/ui/facts.tsx';
import { Day, Moment } from '../../platform/ui/moment.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { AnswersOfSection } from '../answering/answers-of-section.tsx';
import { registrationWords } from '../words.ts';
import { showRegistrant } from './show-registrant.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, ({ ask, params }) => ask(showRegistrant, { registration: params.registration as string }));

export default function RegistrantPage() {
  const shown = useLoaderData<typeof loader>();
  const { program } = useParams();
  const say = useSay();
  const isMentor = shown.as !== 'mentee';
  const fact = (label: Parameters<typeof say<typeof registrationWords.sentences>>[1], value: React.ReactNode) => ({
    label: say(registrationWords, label),
    value,
  });
  return (
    <Page
      title={<PersonName name={shown.person.name} />}
      lead={<span translate="no">{[shown.person.title, shown.person.department].filter(Boolean).join(', ')}</span>}
      back={{ to: `/programs/${program}/registration/people`, label: say(registrationWords, 'people.title') }}
    >
      <Section title={say(registrationWords, 'person.commitment')}>
        <Facts
          items={[
            fact('person.as', say(registrationWords, `role.${shown.as}`)),
            ...(isMentor ? [fact('person.capacity', shown.capacity), fact('person.hours', shown.hours)] : []),
            ...(shown.track ? [fact('person.track', <span translate="no">{shown.track}</span>)] : []),
            fact(
              'person.registered',
              shown.finishedAt ? <Moment at={shown.finishedAt} as="both" /> : say(registrationWords, 'person.unfinished'),
            ),
            ...(shown.withdrawnAt ? [fact('person.withdrawn', <Moment at={shown.withdrawnAt} as="both" />)] : []),
            ...(shown.pausedAt
              ? [
                  fact(
                    'person.paused',
                    <>
                      {say(registrationWords, shown.pauseReason === 'missed meetings' ? 'person.missed' : 'person.own_wish')}
                      {shown.pausedUntil ? (
                        <>
                          {' – '}
                          <Day on={shown.pausedUntil} />
                        </>
                      ) : null}
                    </>,
                  ),
                ]
              : []),
          ]}
        />
      </Section>
      {shown.sections.map((section) => (
        <Section key={section.title} title={<span translate="no">{section.title}</span>}>
          <AnswersOfSection section={section} answers={shown.answers} all />
        </Section>
      ))}
    </Page>
  );
}
