import { defineWords } from '../platform/words/words.ts';

export const registrationWords = defineWords('registration', {
  page: { title: 'Registration' },
  state: { not_yet: 'Not open yet', scheduled: 'Date set', registered_one: '{{count}} registered', registered_other: '{{count}} registered' },
  attention: {
    nobody: 'Registration is open, and nobody has been invited',
    closing_one: 'Registration closes soon, and {{count}} person has not answered',
    closing_other: 'Registration closes soon, and {{count}} people have not answered',
  },
  next: {
    begin: 'Will you take part in {{name}}?',
    begin_detail: 'A few questions, about five minutes.',
    begin_label: 'Answer the questions',
    go_on: 'Finish registering for {{name}}',
    go_on_detail: 'What you have answered is kept.',
    go_on_label: 'Go on',
  },
  mail: {
    greeting: 'Hello {{givenName}},',
    dates: 'It runs from {{from}} to {{to}}.',
    until: 'You can answer until {{day}}.',
    questions: 'Questions? Write to {{manager}}.',
    invited: {
      subject: 'Will you take part in {{name}}?',
      open: 'you are invited to {{name}}, as a mentor, as a mentee, or both.',
      mentor: 'you are invited to {{name}}, and we would be glad to have you as a mentor.',
      mentee: 'you are invited to {{name}}, and we think you would gain from a mentor.',
      both: 'you are invited to {{name}}. You could learn from somebody there, and somebody could learn from you.',
      ask: 'A few questions help us to find the right partner for you. They take about five minutes, and you can stop and go on at any time.',
      action: 'Answer the questions',
      decline: 'Not for you? Say so on the same page and you will not be reminded.',
    },
    unfinished: {
      subject: 'Your place in {{name}}',
      begun: 'you have begun to register for {{name}}. What you have answered is kept; a few questions are left.',
      not_begun: 'you are invited to {{name}}, and we have not heard from you yet. A few questions are all it takes.',
      go_on: 'Go on',
    },
    registered: {
      subject: 'You are registered for {{name}}',
      thanks: 'thank you. You are registered for {{name}}.',
      mentor_one: 'You have room for one mentee.',
      mentor_other: 'You have room for {{count}} mentees.',
      mentee: 'As a mentee you are in the track {{track}}.',
      next: 'Next, we look for the partner who fits you best. You will hear from us as soon as we have found one.',
      next_from: 'Next, we look for the partner who fits you best. The program begins on {{day}}; you will hear from us before.',
      action: 'See your answers',
      change: 'You can change your answers or withdraw on the same page.',
      change_until: 'You can change your answers on the same page until {{day}}, and withdraw at any time.',
    },
  },
});
