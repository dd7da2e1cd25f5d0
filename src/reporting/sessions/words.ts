/** Every sentence of the session report. */
export const sessionsSentences = {
  title: 'Sessions',
  question: 'Do pairs meet as often as they agreed, and finish what they begin?',
  says: 'Sessions count on the day they begin, once that has come. What was said in them is nowhere here.',
  figures: {
    held: {
      label: 'Completed sessions',
      formula: 'Sessions that one of those in it logged as held. A circle’s session counts once, and so do its hours.',
    },
    hours: { label: 'Hours together', formula: 'Minutes logged for completed sessions, as planned where nobody said otherwise, ÷ 60.' },
    adherence: { label: 'Cadence adherence', formula: 'Held ÷ expected by the cadence of each pair.' },
    completion: { label: 'Completion', formula: 'Held ÷ scheduled and not cancelled at least 24 hours before the start.' },
    missed: {
      label: 'Missed sessions',
      formula: 'Neither moved, excused, cancelled nor held when the grace of the program was over, or said to be missed before.',
    },
    daysToFirst: { label: 'Days to the first session, median', formula: 'From publication of a match to its first session held.' },
    daysToFirstMost: {
      label: 'Days to the first session, nine in ten',
      formula: 'Nine in ten of the pairs that have met waited at most this long.',
    },
    rating: {
      label: 'Average rating',
      formula: 'Mean of 1 to 5 stars over the whole program; shown from five ratings on, and taken anew with every five more.',
    },
    expected: { label: 'Expected by cadence', formula: 'One session for every full cadence of a pair.' },
    scheduled: { label: 'Scheduled', formula: 'Sessions whose start has come, whether planned ahead or written down afterwards.' },
    notCancelled: { label: 'Not cancelled', formula: 'Scheduled − cancelled.' },
    wrappedUp: { label: 'Wrapped up', formula: 'Held sessions with a finished wrap-up.' },
    ratedByMentee: { label: 'Rated by the mentee', formula: 'Wrapped-up sessions that the mentee rated.' },
    ratedByMentor: { label: 'Rated by the mentor too', formula: 'Wrapped-up sessions that both rated.' },
  },
  charts: {
    overTime: {
      title: 'Completed sessions over time',
      says: 'Sessions held, by when they began, in the time zone of the program. The bars add up to completed sessions.',
    },
    funnel: {
      title: 'Session completion funnel',
      says: 'Each step is the one above it, less what is named below it, and more where that is named. Expected is one session for every full cadence since the match was published, without paused time, up to now, its own end or the program’s. The cadence is the one both signed in the charter, or else the track’s.',
    },
    adherence: { title: 'Pairs by cadence adherence', says: 'How many pairs held which share of the sessions expected of them.' },
    health: {
      title: 'Health of the running matches',
      says: 'As last computed from the facts of each match. The bars add up to the running matches.',
    },
  },
  overTime: { week: 'Each week, beginning on Monday', month: 'Each month' },
  series: { sessions: 'Sessions', pairs: 'Pairs', matches: 'Matches', share: 'Of the step above' },
  lost: {
    notScheduled: '{{count}} not scheduled',
    beyondCadence: '{{count}} beyond the cadence',
    cancelled: '{{count}} cancelled',
    missed: '{{count}} missed',
    excused: '{{count}} excused',
    open: '{{count}} without word yet',
    notWrappedUp: '{{count}} not wrapped up',
    notByMentee: '{{count}} not rated by the mentee',
    notByMentor: '{{count}} not rated by the mentor',
  },
  adherence: {
    none: 'None of what was expected',
    half: 'Less than half',
    most: 'Half or more',
    all: 'All that was expected, or more',
    early: 'Nothing expected yet',
  },
} as const;
