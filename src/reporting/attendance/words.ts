/** Every sentence of the attendance report. */
export const attendanceSentences = {
  title: 'Attendance',
  question: 'Who comes, where more than two meet?',
  says: 'Counted are sessions that were held and in which more than two people were expected: each person was there or not. Of two, a session is held by both or not at all.',
  figures: {
    attendance: { label: 'Attendance', formula: 'Times somebody was there ÷ times somebody was expected, over all sessions held.' },
    sessions: { label: 'Sessions held', formula: 'Sessions held in which more than two people were expected.' },
    complete: { label: 'With everybody there', formula: 'Of these, sessions from which nobody was missing.' },
    people: { label: 'People expected', formula: 'Each person once for each match in which they were expected at a session held.' },
    seldom: {
      label: 'There less than half the time',
      formula: 'People who were at fewer than half of the sessions they were expected at.',
    },
  },
  charts: {
    byShare: {
      title: 'How often people were there',
      says: 'People by the share of sessions they were at. The bars add up to people expected.',
    },
  },
  series: { people: 'People' },
  bands: {
    all: 'Always',
    most: 'Three quarters or more',
    half: 'Half or more',
    less: 'Less than half',
    none: 'Never',
  },
} as const;
