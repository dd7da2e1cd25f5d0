export const earlySentences = {
  title: 'You and {{partner}}: how shall it go on?',
  question: 'Keep, adjust or swap',
  private: 'Nobody reads your answer: not {{partner}}, not the people who run the program.',
  until: 'You can answer and change your answer until',
  ways: { keep: 'Keep it as it is', adjust: 'Adjust it', swap: 'Swap' },
  hints: {
    keep: 'It goes well enough. Nothing changes.',
    adjust: 'The two of you are asked to look at your goals and your rhythm again, without a word about whose wish it was.',
    swap: 'The match ends in the same words as any other, and both of you are matched anew with somebody else.',
  },
  you_said: {
    keep: 'You said: keep it as it is. Another tap changes it.',
    adjust: 'You said: adjust it. Another tap changes it.',
    swap: 'You said: swap. Another tap changes it.',
  },
  what_follows:
    'Both of you are asked, each alone. What follows comes a day after the later answer or when the week is over, whichever is first; without an answer you keep. The answers are thrown away then.',
  back: 'your room',
  card: 'How shall it go on?',
  card_lead: 'After your first meetings: keep, adjust or swap, in private. Nobody else reads your answer.',
  answer: 'Answer in private',
  change: 'You have answered. Read or change it',
  settled: {
    keep: 'You go on together, and that is good. Enjoy what comes.',
    adjust: 'You go on together. Take a look at your goals and your rhythm at your next meeting.',
    other: 'This is settled. There is nothing to answer any more.',
  },
  refused: {
    not_asked: 'You have not been asked yet. It comes by mail after your first meetings.',
    closed: 'This is settled; no answer is taken any more.',
  },
  manage: {
    title: 'Early swap',
    lead: 'After a few meetings each of a pair says in private whether to keep, adjust or swap. A swap ends the match like any other and both are matched anew. Nobody learns who asked, and neither do you.',
    ask: 'Ask every pair how to go on',
    ask_hint: 'In matches of two that are made for more than a meeting or two.',
    after: 'After',
    after_unit: 'meetings',
    so_far: 'So far',
    so_far_lead: 'Fewer than five are not told, so that no pair can be guessed.',
    swaps: 'Early swaps',
    few: 'fewer than {{count}}',
  },
  mails: {
    ask: {
      subject: 'You and {{partner}}: keep, adjust or swap?',
      first_one: 'Hi {{name}}, you and {{partner}} have met for the first time. How shall it go on?',
      first_other: 'Hi {{name}}, you and {{partner}} have met {{count}} times. How shall it go on?',
      second:
        'One tap is enough: keep it as it is, adjust your goals or your rhythm, or swap and be matched with somebody else. {{partner}} is asked the same.',
      private: 'Nobody reads what you say: not {{partner}}, not the people who run the program.',
      until: 'You can answer, and change your mind, until {{day}}. Without an answer you keep.',
      action: 'Keep, adjust or swap',
    },
    adjust: {
      subject: 'You and {{partner}}: a look at what you agreed on',
      first: 'Hi {{name}}, you and {{partner}} go on, and after the first meetings you both know more than when you began.',
      second:
        'So this is the moment to look at your goals and your rhythm together: what still fits, and what would you write otherwise today?',
      action_charter: 'Open your goals and rhythm',
      action_room: 'Open your room',
    },
  },
} as const;
