import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Facts } from '../../platform/ui/facts.tsx';
import { Day, Moment } from '../../platform/ui/moment.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { AnswersOfSection } from '../answering/answers-of-section.tsx';
import { endWaiver } from '../requirements/end-waiver.ts';
import { PersonRequirements } from '../requirements/person-requirements.tsx';
import { waiveCredential } from '../requirements/waive-credential.ts';
import { approveRegistrant } from '../screening/approve-registrant.ts';
import { declineRegistrant } from '../screening/decline-registrant.ts';
import { PersonScreening } from '../screening/person-screening.tsx';
import { registrationWords } from '../words.ts';
import { showRegistrant } from './show-registrant.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const shown = await ask(showRegistrant, { registration: params.registration as string });
    // The same for all waivers of one person.
    const waived = shown.missing.find(({ waiver }) => waiver)?.waiver?.id;
    return {
      shown,
      waive: await offer(waiveCredential, { program: shown.program }),
      approve: shown.screened.length > 0 ? await offer(approveRegistrant) : undefined,
      decline: shown.screened.length > 0 ? await offer(declineRegistrant) : undefined,
      end: waived ? await offer(endWaiver, { waiver: waived }) : undefined,
    };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(waiveCredential), intent(endWaiver), intent(approveRegistrant), intent(declineRegistrant)]);

export default function RegistrantPage() {
  const { shown, waive, end, approve, decline } = useLoaderData<typeof loader>();
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
      <PersonScreening screened={shown.screened} approve={approve} decline={decline} />
      <PersonRequirements missing={shown.missing} waive={waive} end={end} />
      {shown.sections.map((section) => (
        <Section key={section.title} title={<span translate="no">{section.title}</span>}>
          <AnswersOfSection section={section} answers={shown.answers} all />
        </Section>
      ))}
    </Page>
  );
}
