import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { ChoiceField } from '../../platform/ui/choice-fields.tsx';
import { TextField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import { addFacilitator } from './add-facilitator.ts';
import { CircleMembers } from './circle-members.tsx';
import { leaveCircle } from './leave-circle.ts';
import { renameCircle } from './rename-circle.ts';
import { showCircle } from './show-circle.ts';
import { takeOutMember } from './take-out-member.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const match = params.match as string;
    return {
      circle: await ask(showCircle, { match }),
      add: await offer(addFacilitator),
      rename: await offer(renameCircle),
      leave: await offer(leaveCircle),
      takeOut: await offer(takeOutMember),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [intent(addFacilitator), intent(renameCircle), intent(leaveCircle, () => '/'), intent(takeOutMember)]);

export default function CirclePage() {
  const { circle, add, rename, leave, takeOut } = useLoaderData<typeof loader>();
  const say = useSay();
  const { match } = useParams();
  const isLed = circle.leadersAtMost > 0;
  return (
    <Page
      title={circle.name ? <span translate="no">{circle.name}</span> : say(pairingWords, 'circle.title')}
      lead={<span translate="no">{circle.programName}</span>}
      back={circle.iAmIn ? { to: `/matches/${match}`, label: say(pairingWords, 'circle.back') } : undefined}
    >
      <CircleMembers circle={circle} takeOut={takeOut} />
      {isLed && circle.isCircle && rename ? (
        <Section title={say(pairingWords, 'circle.named')}>
          <CommandForm offer={rename}>
            <TextField
              name="name"
              label={say(pairingWords, 'circle.name')}
              hint={say(pairingWords, 'circle.name_hint')}
              required={false}
              maxLength={80}
              defaultValue={circle.name ?? ''}
            />
          </CommandForm>
        </Section>
      ) : null}
      {circle.leadersAtMost > 1 && add ? (
        <Section title={say(pairingWords, 'circle.add')} lead={say(pairingWords, 'circle.add_lead')}>
          {circle.facilitators.length > 0 || add.refusal ? (
            <CommandForm offer={add} tone="quiet">
              <ChoiceField
                name="person"
                label={say(pairingWords, 'circle.person')}
                required
                options={circle.facilitators.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }))}
              />
            </CommandForm>
          ) : (
            <p>{say(pairingWords, 'circle.nobody')}</p>
          )}
        </Section>
      ) : null}
      {circle.iAmIn && circle.isCircle ? (
        <Section title={say(pairingWords, 'circle.leave')} lead={say(pairingWords, 'circle.leave_lead')}>
          <CommandForm offer={leave} tone="danger" />
        </Section>
      ) : null}
    </Page>
  );
}
