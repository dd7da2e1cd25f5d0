/** The story both journeys tell, one through pages and one through the API: who is in it, what they say, how it ends. */

export const organization = { name: 'Fjord Instruments', slug: 'fjord', zone: 'Europe/Berlin' };

export type Name = 'Ian' | 'Cara' | 'Vera' | 'Mo' | 'Nora' | 'Otto' | 'Mia' | 'Tea' | 'Ben' | 'Lin';

export const addressOf = (name: Name): string => `${name.toLowerCase()}@fjord.example`;

/** As their company exports it. Mia reports to Nora, and the last row is one that cannot be stored. */
export const directory = [
  'Personnel no.;First name;Surname;E-mail;Job title;Dept.;Reports to;Start date',
  '1;Vera;Okonkwo;vera@fjord.example;VP Sales;Sales;;2015-02-01',
  '2;Cara;Lindqvist;cara@fjord.example;Head of Enablement;Enablement;1;2017-05-01',
  '3;Ian;Moreno;ian@fjord.example;IT lead;IT;;2016-01-01',
  '4;Mo;Rahman;mo@fjord.example;Senior seller;Sales;1;2014-03-01',
  '5;Nora;Quist;nora@fjord.example;Sales lead;Sales;1;2013-09-01',
  '6;Otto;Weber;otto@fjord.example;Senior seller;Sales;1;2012-04-01',
  '7;Mia;Castellano;mia@fjord.example;Junior seller;Sales;5;2023-06-01',
  '8;Tea;Virtanen;tea@fjord.example;Seller;Sales;5;2021-08-01',
  '9;Ben;Cho;ben@fjord.example;Seller;Sales;4;2020-11-01',
  '10;Lin;Zhou;lin@fjord.example;Junior seller;Sales;6;2024-01-15',
  '11;;Nobody;not-an-address;Seller;Sales;1;2020-01-01',
].join('\n');

const together = { languages: ['English'], pace: 'At a steady pace', directness: 'Openly and kindly', format: ['Look at real work'] };

export const mentors = {
  Mo: {
    capacity: 2,
    hoursPerMonth: 4,
    answers: { ...together, seniority: 'Senior', function: 'Key accounts', 'can-teach': { Discovery: 5, Champions: 4 } },
  },
  Nora: {
    capacity: 1,
    hoursPerMonth: 2,
    answers: { ...together, seniority: 'Director', function: 'Sales management', 'can-teach': { Demos: 5, Discovery: 5 } },
  },
  Otto: {
    capacity: 1,
    hoursPerMonth: 2,
    answers: { ...together, seniority: 'Senior', function: 'Key accounts', 'can-teach': { Negotiation: 5 } },
  },
} as const;

export const mentees = {
  Mia: { ...together, seniority: 'Junior', function: 'Sales development', 'want-to-learn': { Discovery: 3 } },
  Tea: { ...together, seniority: 'Experienced', function: 'Account executive', 'want-to-learn': { Negotiation: 3 } },
  Ben: { ...together, seniority: 'Experienced', function: 'Account executive', 'want-to-learn': { Demos: 3 } },
  Lin: { ...together, seniority: 'Junior', function: 'Sales development', 'want-to-learn': { Discovery: 2, Champions: 3 } },
} as const;

/** Whom the optimum gives to whom: Nora would suit Mia too, but she is Mia's manager. */
export const pairs: [mentor: keyof typeof mentors, mentee: keyof typeof mentees][] = [
  ['Mo', 'Mia'],
  ['Nora', 'Ben'],
  ['Otto', 'Tea'],
  ['Mo', 'Lin'],
];

export const goals = ['Identify Pain from 2/5 to 4/5', 'Champion from 1/5 to 3/5', 'Metrics from 1/5 to 3/5'] as const;

/** What every telling of the story must end with. */
export const ending = {
  registered: 7,
  mentors: 3,
  mentees: 4,
  places: 4,
  published: 4,
  held: 1,
  missed: 2,
  wrappedUp: 1,
  ratedByMentee: 1,
  ratedByMentor: 1,
};
