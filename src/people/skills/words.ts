/** The sentences about skills. */
export const skillSentences = {
  title: 'Skills',
  lead: 'What people can teach and want to learn, in words that everyone means the same by.',
  link: {
    part_of: '{{from}} is part of {{to}}',
    used_in: '{{from}} is used in {{to}}',
    close_to: '{{from}} is close to {{to}}',
    both_part_of: '{{one}} and {{other}} are both part of {{to}}',
    both_used_in: '{{one}} and {{other}} are both used in {{to}}',
  },
  read: {
    by_name: 'Read as {{name}}.',
    by_word: 'Read as {{name}}: “{{typed}}” is another word for it.',
  },
} as const;
