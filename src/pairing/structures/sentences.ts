/** What is said of matches that hold more than two, and of rounds. */
export const groupSentences = {
  mentees: 'Mentees',
  peers: 'People',
  size: 'How many',
  round: 'Round',
  in_round: 'Round {{round}}',
  joining_one: 'Joins a group of {{count}}',
  joining_other: 'Joins a group of {{count}}',
  publish_this: 'Publish this group',
  publish_all_one: 'Publish {{count}} group',
  publish_all_other: 'Publish all {{count}} groups',
  publish_meetings_one: 'Publish {{count}} meeting',
  publish_meetings_other: 'Publish all {{count}} meetings',
  publish_lead: 'Everybody in them is written to at once, with a link to their room.',
  publish_rounds_lead: 'Everybody is written to at once: whom they meet in which round, and from when to when.',
  lead_groups: 'Each group with everybody in it and how well each fits. Nobody but you sees it.',
  lead_peers: 'Who would coach whom: two by two, and three where somebody would else be alone. Nobody but you sees it.',
  lead_rounds: 'Each meeting with its round. Nobody meets two people in one round, or the same person twice. Nobody but you sees it.',
  gap: 'The search was cut short: at most {{pairs}} more people and {{points}} more points might be possible.',
  only_pairs:
    'This is about a mentor and a mentee who stay together. Here people meet in groups, as peers or in rounds, so it cannot be used.',
};
