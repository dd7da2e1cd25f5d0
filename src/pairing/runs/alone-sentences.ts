/** What stands against a pair, as part of a sentence. */
export const ruleSentences = {
  seniority: 'not at the right level',
  clocks: 'too many hours away',
  self: 'the same person',
  reporting_line: 'in the same reporting line',
  forbidden: 'never to be matched',
  mutual: 'they would mentor each other',
  hours: 'too few hours for the track',
  no_places: 'no place left',
  has_mentor: 'has a mentor already',
  not_in_pool: 'not there to be matched now',
  left: 'has left or withdrawn',
  paused: 'has paused',
  credential_missing: 'lacks a credential that is required',
  not_screened: 'not screened yet',
  closed_days: 'nothing new begins on these days',
  no_hours_left: 'no hours left in the time budget',
  another_track: 'in another track',
  met_before: 'have met already',
  too_few_to_run: 'too few would be left for a group',
  required: 'lacks what is required: {{name}}',
};

/** Why somebody is without a partner, in kind sentences. */
export const aloneSentences = {
  title: 'Without a partner',
  lead: 'Everybody whom the proposal leaves alone, and what stands in the way.',
  mentees: 'Mentees',
  mentors: 'Mentors',
  person: 'Person',
  why: 'Why',
  search: 'Find a person',
  nobody: 'Nobody is left out',
  nobody_text: 'Everyone of them has a partner in this proposal.',
  no_mentors: 'No mentor with a free place has registered yet.',
  no_mentees: 'No mentee is waiting for a mentor.',
  rule: '{{rule}} ({{people}})',
  mentee_ruled_out_one: 'The only mentor cannot be theirs: {{rules}}.',
  mentee_ruled_out_other: 'None of the {{count}} mentors can be theirs: {{rules}}.',
  mentor_ruled_out_one: 'The only mentee cannot be theirs: {{rules}}.',
  mentor_ruled_out_other: 'None of the {{count}} mentees can be theirs: {{rules}}.',
  too_few_places:
    'They share with others too few places: {{mentees}} mentees could only go to {{mentors}} mentors, who have {{places}} places. One more mentor for them would help.',
  all_places:
    'Every place is taken: {{places}} places for {{mentees}} mentees, and the pairs chosen fit better together. One more place would help.',
  better_without: 'A pair is possible, but every one would lower the total. Put “As many people matched as possible” first to change that.',
  not_needed: 'Everyone who could be with them has a better place with somebody else.',
  paused: 'They have paused and keep their place in the program.',
  credential_missing:
    'They are without a credential that the program requires, or it has expired. It can be entered, or waived with a reason.',
  not_screened: 'They are not screened yet. Approve them on the page Screening of the registration.',
  no_track: 'They have not said which track they are in.',
  closed_days: 'Nothing new begins for them on these days. They can be matched once the days are over.',
  no_hours_left: 'The hours they give to mentoring are taken already. They can raise them on the page My time.',
  room_for_too_few: 'They have room for fewer people than a group needs. More room, or a smaller least size, would let them lead one.',
  cooling_down: 'Their last match ended only a few days ago. They can be matched again soon.',
  no_group_runs_one:
    'The only group that could be theirs is full, or would have fewer than {{least}} people. One more place, or one more person, would help.',
  no_group_runs_other:
    'Each of the {{count}} groups that could be theirs is full, or would have fewer than {{least}} people. One more place, or one more person, would help.',
};
