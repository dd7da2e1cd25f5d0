/** Why something cannot be done here or now. */
export const refusalSentences = {
  match_ended: 'This match has ended. What you wrote stays readable, and nothing new can be added.',
  session_cancelled: 'This session was cancelled. Write about the next one instead.',
  not_met: 'A session can be rated once you have met.',
  next_date: 'Agree on your next date, or say why there is none.',
  no_earlier_agenda: 'There is no earlier session with an agenda to begin with.',
  own_agenda: 'This session has an agenda of its own already. Add to it instead.',
  no_track: 'This pair has no track yet, and a charter belongs to one. Ask the program manager to choose it.',
  no_charter: 'This program asks for no charter: a meeting or two need none.',
  was_absent: 'You were not there, so there is nothing to rate. If that is wrong, correct who was there first.',
  changed_meanwhile:
    'Somebody else changed this part while you were writing, so yours was not saved over it. Your text is still here and theirs is shown beside it: bring the two together and save again.',
  charter_changed: 'The charter has changed since you read it. Read it again, then sign.',
  charter_signed: 'You have signed this version.',
  saved_meanwhile:
    '{{name}} saved another version while you were writing, so yours was not saved over it. Your text is still here and theirs is shown beside it: bring the two together and save again.',
  your_partner: 'Somebody else',
  before_signing: 'Before you can sign: {{missing}}.',
} as const;
