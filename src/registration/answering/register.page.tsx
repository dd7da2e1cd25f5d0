import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { showMyPromises } from '../time/show-my-promises.ts';
import { declineInvitation } from '../invitations/decline-invitation.ts';
import { finishRegistration } from './finish-registration.ts';
import { pauseMyParticipation } from './pause-my-participation.ts';
import { Registered } from './registered.tsx';
import { resumeMyParticipation } from './resume-my-participation.ts';
import { ReviewStep } from './review-step.tsx';
import { RoleStep } from './role-step.tsx';
import { saveAnswers } from './save-answers.ts';
import { saveCommitment } from './save-commitment.ts';
import { SectionStep } from './section-step.tsx';
import { showMyRegistration } from './show-my-registration.ts';
import { stepAfter, stepShown } from './steps.rules.ts';
import { withdrawRegistration } from './withdraw-registration.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params, search }) => {
    const shown = await ask(showMyRegistration, { program: params.program as string });
    const step = stepShown(shown, search.get('step'));
    const on = (name: typeof step.name) => step.name === name;
    return {
      shown,
      step,
      program: params.program as string,
      promises: on('role') ? await ask(showMyPromises, { program: params.program as string }) : undefined,
      commit: on('role') ? await offer(saveCommitment) : undefined,
      decline: on('role') && !shown.mine?.finishedAt && !shown.declined ? await offer(declineInvitation) : undefined,
      save: on('section') ? await offer(saveAnswers) : undefined,
      finish: on('review') ? await offer(finishRegistration) : undefined,
      withdraw: on('done') ? await offer(withdrawRegistration) : undefined,
      pause: on('done') && !shown.mine?.pausedAt ? await offer(pauseMyParticipation) : undefined,
      resume: on('done') && shown.mine?.pausedAt ? await offer(resumeMyParticipation) : undefined,
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const step = new URL(args.request.url).searchParams.get('step');
  const here = (_: unknown, { program }: Record<string, string>) => `/register/${program}`;
  return actOnPage(args, [
    intent(saveCommitment, (_, { program }) => `/register/${program}?step=1`),
    intent(saveAnswers, ({ later }, { program }) => (later ? '/' : `/register/${program}?step=${stepAfter(step)}`)),
    intent(finishRegistration, here),
    intent(withdrawRegistration, here),
    intent(declineInvitation, here),
    intent(pauseMyParticipation, here),
    intent(resumeMyParticipation, here),
  ]);
};

export default function RegisterPage() {
  const { shown, step, program, promises, commit, decline, save, finish, withdraw, pause, resume } = useLoaderData<typeof loader>();
  const section = step.name === 'section' ? shown.sections[step.number - 1] : undefined;
  if (section) return <SectionStep key={section.title} shown={shown} section={section} step={step} save={save} program={program} />;
  if (step.name === 'review') return <ReviewStep shown={shown} step={step} finish={finish} program={program} />;
  if (step.name === 'done') return <Registered shown={shown} program={program} withdraw={withdraw} pause={pause} resume={resume} />;
  return <RoleStep shown={shown} step={step} promises={promises} commit={commit} decline={decline} />;
}
