import { defineWords } from '../platform/words/words.ts';

export const peopleWords = defineWords('people', {
  fields: {
    given_name: 'First name',
    family_name: 'Last name',
    email: 'E-mail',
    employee_number: 'Employee number',
    title: 'Title',
    department: 'Department',
    location: 'Location',
    time_zone: 'Time zone',
    language: 'Language',
    manager: 'Manager',
    hired_on: 'Joined',
    left_on: 'Last day',
  },
  sign_in: {
    title: 'Sign in',
    lead: 'With the e-mail address your organisation knows you by.',
    lead_demo: 'This is a demonstration. Look at the same program through different eyes.',
    email: 'E-mail address',
    demo: {
      title: 'Be somebody of the story',
      lead: 'One click signs you in. Come back here to be somebody else.',
    },
    link: {
      title: 'With a link by mail',
      lead: 'No password needed: the link signs you in once.',
      do: 'Mail me a link',
    },
    password: {
      title: 'Use a password instead',
      label: 'Password',
      do: 'Sign in',
    },
    check_mail: {
      title: 'Look into your mail',
      lead: 'If this address is known here, a link is on its way. It works once, within {{minutes}} minutes.',
      nothing: 'Nothing after a few minutes? Look among the unwanted mail, or ask whoever runs the program which address they have of you.',
      again: 'Try another address',
    },
    by_link: {
      title: 'Welcome back',
      lead: 'One more click, and you are in.',
      do: 'Sign in',
      new: 'Have a new link mailed to you',
    },
  },
  sign_out: {
    title: 'Sign out',
    lead: 'On this device only; what you wrote is kept.',
    do: 'Sign out',
  },
  account: {
    title: 'Your account',
    time_zone: {
      title: 'Time zone',
      lead: 'Meetings and deadlines are shown on this clock.',
    },
    password: {
      title: 'Password',
      lead_none: 'You sign in by links. A password is one more way in.',
      lead_has: 'You can sign in by password as well as by links.',
      new: 'New password',
      hint: 'At least {{least}} characters; a few words make a good one.',
      set: 'Set the password',
      change: 'Change the password',
      stale: 'Sign out and in again first: a password can be set within {{minutes}} minutes of signing in, so that nobody changes it on a device you left open.',
      done: 'The password is set. Your other devices are signed out.',
    },
    elsewhere: {
      title: 'Other organisations',
      lead: 'Your address is known to them too.',
      do: 'Go on in {{organization}}',
    },
    keys: {
      title: 'Keys for programs of yours',
      lead: 'With a key, a program reads and does through the API what you may. Keep it like a password.',
      name: 'What the key is for',
      name_hint: 'For example: nightly directory sync.',
      made: 'This is the key for “{{name}}”. Copy it now; it is not shown again.',
      made_at: 'Made',
      used: 'Last used',
      never: 'Never',
      revoke: 'Revoke',
    },
  },
  directory: {
    title: 'People',
  },
  mails: {
    sign_in_link: {
      subject: 'Your link to sign in',
      greeting: 'Hello {{givenName}},',
      what: 'here is the link you asked for. It works once, within {{minutes}} minutes.',
      action: 'Sign in',
      closing: 'You did not ask for it? Then do nothing: without the link nobody comes in.',
    },
  },
});
