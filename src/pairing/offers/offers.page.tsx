import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { HiddenField, TextField } from '../../platform/ui/fields.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { PeopleToKnow } from '../shortlists/people-to-know.tsx';
import { pairingWords } from '../words.ts';
import { offerToMentor } from './offer-to-mentor.ts';
import { showMyOffers } from './show-my-offers.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    shown: await ask(showMyOffers, { program: params.program as string }),
    give: await offer(offerToMentor),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(offerToMentor)]);

export default function OffersPage() {
  const { shown, give } = useLoaderData<typeof loader>();
  const say = useSay();
  const { program } = useParams();
  return (
    <Page
      title={say(pairingWords, 'offers.title', { program: shown.programName })}
      lead={say(pairingWords, 'offers.lead')}
      back={{ to: `/choices/${program}`, label: say(pairingWords, 'offers.back') }}
    >
      <Section title={say(pairingWords, 'offers.people')}>
        {shown.people.length === 0 ? (
          <Empty title={say(pairingWords, 'offers.nobody')} text={shown.notNow ?? say(pairingWords, 'offers.nobody_text')} />
        ) : (
          <PeopleToKnow people={shown.people} readerIs="mentor">
            {({ id, isOpen }) =>
              isOpen ? (
                <Status>{say(pairingWords, 'offers.open')}</Status>
              ) : (
                <CommandForm offer={give} tone="quiet" formKey={id}>
                  <HiddenField name="mentee" value={id} />
                  <TextField name="note" label={say(pairingWords, 'offers.note')} required={false} maxLength={600} />
                </CommandForm>
              )
            }
          </PeopleToKnow>
        )}
      </Section>
    </Page>
  );
}
