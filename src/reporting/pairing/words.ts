/** Every sentence of the pairing report. */
export const pairingSentences = {
  title: 'Pairing',
  question: 'Did everybody who signed up find a partner who fits?',
  says: 'A period narrows matches to those published in it. Who is matched now, and who is not, is always as of now.',
  figures: {
    active: { label: 'Active registrants', formula: 'People who finished the questionnaire, have not withdrawn, and are not paused.' },
    matchedNow: { label: 'Matched now', formula: 'Active registrants in at least one match that has not ended.' },
    matchRate: { label: 'Match rate, now', formula: 'Matched now ÷ active registrants.' },
    matchRateEver: {
      label: 'Match rate, ever',
      formula: 'Active registrants in a match at any time in the period, or since the program began ÷ active registrants.',
    },
    unmatched: { label: 'Without a partner', formula: 'Active registrants − matched now.' },
    published: { label: 'Matches published', formula: 'Matches made visible to their two members in the period.' },
    running: { label: 'Of these running', formula: 'Matches published in the period that have not ended, those on hold included.' },
    fit: {
      label: 'Median fit',
      formula: 'The middle fit of the matches published. Fit is the share of the attainable points a pair earned, 0 to 100.',
    },
    daysToMatch: { label: 'Days to a match, median', formula: 'From finishing the questionnaire to the first match published.' },
    daysToMatchMost: { label: 'Days to a match, nine in ten', formula: 'Nine in ten of those ever matched waited at most this long.' },
    rematchRate: {
      label: 'Re-match rate',
      formula: 'Mentees who got another match after an earlier one had ended ÷ mentees ever matched.',
    },
    satisfaction: {
      label: 'Match satisfaction',
      formula: 'Answers of 4 or 5 at day 30 ÷ answers, of people matched 30 days ago or longer. Shown from {{fewest}} answers on.',
    },
  },
  charts: {
    fit: { title: 'Fit of the matches', says: 'Matches published in the period by their fit, in bands of ten.' },
    why: {
      title: 'Why people are without a partner',
      says: 'Active registrants without a partner by the reason the latest proposal gives. The bars add up to without a partner.',
    },
    segments: {
      title: 'Who is matched',
      says: 'Matched now beside active registrants. Mentors stand under a track only where they chose one.',
    },
  },
  series: { matches: 'Matches', people: 'People', matched: 'Matched now', active: 'Active', rate: 'Match rate' },
  segments: { track: 'By track', department: 'By department' },
  moreGroups_one: 'and {{count}} smaller group',
  moreGroups_other: 'and {{count}} smaller groups',
  noFit_one: '{{count}} match made by hand has no fit and stands in no bar.',
  noFit_other: '{{count}} matches made by hand have no fit and stand in no bar.',
  noTrack: 'No track chosen',
  noDepartment: 'No department',
  why: {
    'nobody registered': 'Nobody on the other side has registered',
    'ruled out': 'A rule excludes everybody on the other side',
    'too few places': 'Too few places with the mentors who could be theirs',
    'better without': 'No pair would earn points',
    'not needed': 'Every mentee who would fit has another mentor',
    'all places taken': 'All their places are taken',
    paused: 'Was paused when the proposal was made',
    'no track': 'Has chosen no track',
    'no proposal': 'Came after the latest proposal, or there is none',
  },
} as const;
