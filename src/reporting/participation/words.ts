/** Every sentence of the participation report. */
export const participationSentences = {
  title: 'Participation',
  question: 'Do the people we count on take part?',
  says: 'Everything is as of now. Counts are for everybody who reads reports, names for the people who run the program.',
  figures: {
    participation: { label: 'Participation', formula: 'Active ÷ eligible.' },
    target: { label: 'Target', formula: 'The target of the program’s objective on participation, where it has one.' },
    eligible: { label: 'Eligible people', formula: 'Everybody who was invited, or came by the link, and is still with the organisation.' },
    active: { label: 'Active people', formula: 'Eligible people who finished the questionnaire, have not withdrawn, and are not paused.' },
    matched: { label: 'In a match', formula: 'Active people in at least one match that has not ended.' },
    missing: { label: 'Not taking part', formula: 'Eligible − active.' },
  },
  charts: {
    standing: { title: 'Where eligible people stand', says: 'Each person stands in one place. The bars add up to eligible.' },
    overTime: {
      title: 'Participation by week',
      says: 'Active ÷ eligible at the end of each week. Eligible are those who had been invited, or had begun, by then.',
    },
    departments: {
      title: 'Not taking part, by department',
      says: 'Eligible people who are not active. The bars add up to not taking part.',
    },
  },
  series: { people: 'People', share: 'Participation', active: 'Active', missing: 'Not taking part', eligible: 'Eligible' },
  noDepartment: 'No department',
} as const;
