/** Where both sides rank. */
export const rankingSentences = {
  title: 'What both sides’ orders give',
  lead: 'From everybody’s order come pairs in which no two would rather have each other. Whom somebody ranked is shown to nobody.',
  back: 'How pairs come about',
  not_in_use: 'Nobody ranks in this program',
  not_in_use_text: 'Let mentees rank, and their mentors too, where you set how pairs come about.',
  mentees: 'Mentees who ranked',
  mentees_formula: 'Mentees without a mentor who have ranked somebody they may be matched with, of all mentees without a mentor.',
  mentors: 'Mentors who ranked',
  mentors_formula: 'Mentors with a free place who have ranked somebody they may be matched with, of all mentors with a free place.',
  of: '{{some}} of {{all}}',
  alone: 'Would get nobody',
  alone_formula: 'Mentees who have ranked somebody and are in none of these pairs.',
  stands: 'Is anybody better off together?',
  stable: 'No. Checked pair by pair: no mentee and mentor would both rather have each other than what they get here.',
  unstable_one: 'Yes: one mentee and one mentor would both rather have each other than what they get here. Do not publish, and look again.',
  unstable_other:
    'Yes: {{count}} times a mentee and a mentor would both rather have each other than what they get here. Do not publish, and look again.',
  left_alone_one:
    '{{count}} mentee who ranked gets nobody: whoever they want either has not ranked them or gets somebody they would rather have.',
  left_alone_other:
    '{{count}} mentees who ranked get nobody: whoever they want either has not ranked them or gets somebody they would rather have.',
  proposal_stable: 'The proposal of the whole pool, which looks at points, would leave nobody better off together either.',
  proposal_unstable_one:
    'In the proposal of the whole pool, which looks at points, one mentee and one mentor would both rather have each other than what they get there.',
  proposal_unstable_other:
    'In the proposal of the whole pool, which looks at points, it happens {{count}} times that a mentee and a mentor would both rather have each other than what they get there.',
  pairs: 'The pairs',
  mentee: 'Mentee',
  mentor: 'Mentor',
  none: 'No pair yet',
  none_text: 'Pairs come about once people on both sides have ranked each other.',
  publish: 'Publish them',
  publish_lead: 'Both people are written to at once. Who has not ranked yet can be matched later, with whoever has a place left.',
  publish_all_one: 'Publish {{count}} pair',
  publish_all_other: 'Publish {{count}} pairs',
  mail: {
    subject_mentee: 'Put your mentors in {{program}} in your order',
    subject_mentor: 'Whom would you rather have in {{program}}?',
    news_mentee_one: 'Your shortlist in {{program}} is ready: {{count}} person who fits what you asked for.',
    news_mentee_other: 'Your shortlist in {{program}} is ready: {{count}} people who fit what you asked for.',
    news_mentor_one: '{{count}} person in {{program}} has you on their shortlist, and puts their mentors in order now.',
    news_mentor_other: '{{count}} people in {{program}} have you on their shortlist, and put their mentors in order now.',
    how: 'Say your order, too. From both sides come pairs in which no two would rather have each other. Nobody you might be matched with sees yours.',
    closing: 'Whom you leave out you are not matched with. You can change your order until the pairs are published.',
  },
} as const;
