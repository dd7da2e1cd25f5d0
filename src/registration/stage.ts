import { stage } from '../platform/stage.ts';
import { endBreaks } from './answering/end-breaks.ts';
import { finishRegistration } from './answering/finish-registration.ts';
import { pauseMyParticipation } from './answering/pause-my-participation.ts';
import { resumeMyParticipation } from './answering/resume-my-participation.ts';
import { saveAnswers } from './answering/save-answers.ts';
import { saveCommitment } from './answering/save-commitment.ts';
import { showMyRegistration } from './answering/show-my-registration.ts';
import { withdrawRegistration } from './answering/withdraw-registration.ts';
import { listCards } from './cards/list-cards.ts';
import { showMyCard } from './cards/show-my-card.ts';
import { takeDownCard } from './cards/take-down-card.ts';
import { writeCard } from './cards/write-card.ts';
import { erasePerson } from './erase-person.ts';
import { registrationEvents } from './events.ts';
import { announceInvitations } from './invitations/announce-invitations.ts';
import { declineInvitation } from './invitations/decline-invitation.ts';
import { findLink } from './invitations/find-link.ts';
import { invitePeople } from './invitations/invite-people.ts';
import { joinByLink } from './invitations/join-by-link.ts';
import { listInvitations } from './invitations/list-invitations.ts';
import { previewInvitation } from './invitations/preview-invitation.ts';
import { remindUnfinished } from './invitations/remind-unfinished.ts';
import { resendInvitation } from './invitations/resend-invitation.ts';
import { takeBackInvitation } from './invitations/take-back-invitation.ts';
import { registrationSteps } from './launch-steps.ts';
import { aCredentialIsMissing } from './mails/a-credential-is-missing.ts';
import { finishYourRegistration } from './mails/finish-your-registration.ts';
import { notThisTime } from './mails/not-this-time.ts';
import { youAreInvited } from './mails/you-are-invited.ts';
import { youAreRegistered } from './mails/you-are-registered.ts';
import { editNewcomers } from './newcomers/edit-newcomers.ts';
import { enrolNewcomers } from './newcomers/enrol-newcomers.ts';
import { newcomersPart } from './newcomers/newcomers-part.ts';
import { noteFirstDays } from './newcomers/note-first-days.ts';
import { showNewcomers } from './newcomers/show-newcomers.ts';
import { isTooEarlyFor } from './newcomers/too-early.ts';
import { addPoolQuestion } from './questionnaire/add-pool-question.ts';
import { addQuestion } from './questionnaire/add-question.ts';
import { editQuestion } from './questionnaire/edit-question.ts';
import { moveQuestion } from './questionnaire/move-question.ts';
import { questionnairePart } from './questionnaire/questionnaire-part.ts';
import { removeQuestion } from './questionnaire/remove-question.ts';
import { showQuestionnaire } from './questionnaire/show-questionnaire.ts';
import { registrationReactions } from './reactions.ts';
import { listRegistrants } from './registrants/list-registrants.ts';
import { showRegistrant } from './registrants/show-registrant.ts';
import { showRegistration } from './registrants/show-registration.ts';
import { relatesToProgram } from './relates-to-program.ts';
import { registrationState, whatNeedsAttention } from './stage-state.ts';
import { whatIsNext } from './what-is-next.ts';
import { changeRequirement } from './requirements/change-requirement.ts';
import { credentialsPart } from './requirements/credentials-part.ts';
import { dropRequirement } from './requirements/drop-requirement.ts';
import { endWaiver } from './requirements/end-waiver.ts';
import { requireCredential } from './requirements/require-credential.ts';
import { listWithout } from './requirements/list-without.ts';
import { showRequirements } from './requirements/show-requirements.ts';
import { tellOfExpiry } from './requirements/tell-of-expiry.ts';
import { waiveCredential } from './requirements/waive-credential.ts';
import { timePart } from './time/stage-part.ts';
import { approveRegistrant } from './screening/approve-registrant.ts';
import { declineRegistrant } from './screening/decline-registrant.ts';
import { editScreening } from './screening/edit-screening.ts';
import { listScreenings } from './screening/list-screenings.ts';
import { screeningPart } from './screening/screening-part.ts';
import { showScreening } from './screening/show-screening.ts';
import { changeWindow } from './window/change-window.ts';
import { closeRegistration } from './window/close-registration.ts';
import { openRegistration } from './window/open-registration.ts';
import { openWhenDue } from './window/open-when-due.ts';
import { registrationWords } from './words.ts';

export const registration = stage({
  name: 'registration',
  words: registrationWords,
  commands: [
    changeWindow,
    openRegistration,
    closeRegistration,
    invitePeople,
    resendInvitation,
    takeBackInvitation,
    declineInvitation,
    joinByLink,
    saveCommitment,
    saveAnswers,
    finishRegistration,
    withdrawRegistration,
    pauseMyParticipation,
    resumeMyParticipation,
    addPoolQuestion,
    addQuestion,
    editQuestion,
    moveQuestion,
    removeQuestion,
    writeCard,
    takeDownCard,
    ...timePart.commands,
    requireCredential,
    changeRequirement,
    dropRequirement,
    waiveCredential,
    endWaiver,
    editScreening,
    approveRegistrant,
    declineRegistrant,
    editNewcomers,
  ],
  queries: [
    showMyRegistration,
    findLink,
    showRegistration,
    listInvitations,
    listRegistrants,
    showRegistrant,
    showQuestionnaire,
    previewInvitation,
    showMyCard,
    listCards,
    ...timePart.queries,
    showRequirements,
    listWithout,
    showScreening,
    listScreenings,
    showNewcomers,
  ],
  events: [...registrationEvents, ...timePart.events],
  reactions: registrationReactions,
  mails: [youAreInvited, finishYourRegistration, youAreRegistered, aCredentialIsMissing, notThisTime],
  chores: [openWhenDue, remindUnfinished, endBreaks, enrolNewcomers, noteFirstDays, tellOfExpiry],
  works: [announceInvitations],
  pages: [
    { path: 'programs/:program/registration', file: 'registration/registrants/registration.page.tsx', frame: 'program' },
    { path: 'programs/:program/registration/access', file: 'registration/window/access.page.tsx', frame: 'program' },
    { path: 'programs/:program/registration/invite', file: 'registration/invitations/invite.page.tsx', frame: 'program' },
    { path: 'programs/:program/registration/invitations', file: 'registration/invitations/invitations.page.tsx', frame: 'program' },
    { path: 'programs/:program/registration/people', file: 'registration/registrants/registrants.page.tsx', frame: 'program' },
    { path: 'programs/:program/registration/people/:registration', file: 'registration/registrants/registrant.page.tsx', frame: 'program' },
    { path: 'programs/:program/registration/questionnaire', file: 'registration/questionnaire/questionnaire.page.tsx', frame: 'program' },
    {
      path: 'programs/:program/registration/questionnaire/new',
      file: 'registration/questionnaire/new-question.page.tsx',
      frame: 'program',
    },
    {
      path: 'programs/:program/registration/questionnaire/question',
      file: 'registration/questionnaire/question.page.tsx',
      frame: 'program',
    },
    { path: 'programs/:program/registration/questionnaire/preview', file: 'registration/questionnaire/preview.page.tsx', frame: 'program' },
    {
      path: 'programs/:program/registration/credentials',
      file: 'registration/requirements/requirements.page.tsx',
      frame: 'program',
    },
    ...timePart.pages,
    { path: 'programs/:program/registration/screening', file: 'registration/screening/screening.page.tsx', frame: 'program' },
    { path: 'programs/:program/registration/newcomers', file: 'registration/newcomers/newcomers.page.tsx', frame: 'program' },
    { path: 'programs/:program/registration/wall', file: 'registration/cards/wall.page.tsx', frame: 'site' },
    { path: 'register/:program/card', file: 'registration/cards/card.page.tsx', frame: 'plain' },
    { path: 'register/:program', file: 'registration/answering/register.page.tsx', frame: 'plain' },
    { path: 'join/:code', file: 'registration/invitations/join.page.tsx', frame: 'plain' },
  ],
  blueprintParts: [questionnairePart, credentialsPart, screeningPart, newcomersPart],
  launchSteps: registrationSteps,
  relatesToProgram,
  isTooEarlyFor,
  stageState: registrationState,
  whatIsNext,
  needsAttention: whatNeedsAttention,
  erase: erasePerson,
});
