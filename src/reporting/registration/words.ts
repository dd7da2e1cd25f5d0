/** Every sentence of the registration report. */
export const registrationSentences = {
  title: 'Registration',
  question: 'Who signed up, and what do they bring?',
  says: 'A period narrows the report to people who were invited in it. People who came by the link count from the day they began.',
  figures: {
    eligible: { label: 'Eligible people', formula: 'Everybody who was invited, or came by the link, and is still with the organisation.' },
    registered: { label: 'Registered', formula: 'Eligible people who finished the questionnaire and have not withdrawn.' },
    rate: { label: 'Registration rate', formula: 'Registered ÷ eligible.' },
    missing: { label: 'Not registered', formula: 'Eligible − registered: no answer, not finished, declined or withdrawn.' },
    mentors: { label: 'Mentors', formula: 'Registered people who offer to mentor, those in both roles included.' },
    mentees: { label: 'Mentees', formula: 'Registered people who want a mentor, those in both roles included.' },
    both: { label: 'In both roles', formula: 'Registered as mentor and as mentee. Mentors + mentees − both = registered.' },
    places: { label: 'Places offered', formula: 'How many mentees each registered mentor can take at once, added up.' },
  },
  charts: {
    overTime: {
      title: 'Registrations by day',
      says: 'Registered people by when they finished, in the time zone of the program. The bars add up to registered.',
    },
    segments: { title: 'Registered people', says: 'The largest groups by name, the others together. Each list adds up to registered.' },
    skills: {
      title: 'Skills wanted and offered',
      says: 'Mentees who want to learn a skill beside mentors who can teach it. One person may name several.',
    },
    answers: {
      title: 'Answers',
      says: 'Registered people by what they chose. Where several choices are allowed, one person counts for each. Free text is counted, never listed.',
    },
  },
  byWeek: 'Each week, beginning on Monday',
  segments: { department: 'By department', title: 'By title', seniority: 'By seniority', track: 'By track' },
  series: {
    registered: 'Registered',
    people: 'People',
    wanted: 'Want to learn',
    offered: 'Can teach',
    gap: 'Wanted − offered',
    share: 'Share',
  },
  none: 'Not said',
  others_one: '{{count}} other',
  others_other: '{{count}} others',
  moreSkills_one: 'and {{count}} more skill',
  moreSkills_other: 'and {{count}} more skills',
  written: 'Wrote an answer',
  few: 'Fewer than {{fewest}} people have answered, so their answers are not shown.',
  whole: 'Answers are shown to you for the whole program only. Take the filters away to see them.',
} as const;
