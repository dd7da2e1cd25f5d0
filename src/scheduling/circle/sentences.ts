/** What is said when somebody comes into a match under way, or leaves while the others go on. */
export const circleSentences = {
  joined: {
    subject: 'You are now with {{partner}} in {{program}}',
    who: 'You have come into a match that is under way in {{program}}. With you in it: {{names}}.',
    next: 'You meet next for session {{number}}, on {{when}}, {{minutes}} minutes. The invitation is attached.',
    no_date: 'No date is agreed on yet. Say hello, and find one together.',
    charter: 'What the others have agreed on stands in the charter. Read it, change what does not fit with you in it, and sign it too.',
    action: 'Open your room',
  },
  changed: {
    joined: {
      subject: '{{who}} is now with you in {{program}}',
      text: '{{who}} has joined you in {{program}}; you are {{count}} now. What stands in your room, and what you write there, {{who}} can read too.',
    },
    left: {
      subject: '{{who}} is no longer with you in {{program}}',
      text: '{{who}} is no longer with you in {{program}}, and reads nothing more of what you write there. You are {{count}} now, and your sessions stay as they are.',
    },
    attached: 'The file attached brings the list of guests in your calendar up to date.',
    action: 'Open your room',
  },
  left: {
    subject: 'You are no longer with {{partner}} in {{program}}',
    text: 'Your part in the match with {{partner}} in {{program}} has ended. That happens for many reasons, and none of them takes away from what you did together.',
    ahead: 'What they had planned from {{when}} on goes on without you. The message attached takes it out of your calendar.',
    closing: 'You can be matched again in this program. The people who run it will be in touch about it.',
  },
};
