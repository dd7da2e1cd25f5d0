/**
 * Questions ready to be used, in our own words. Keys are stable: criteria compare answers by them.
 * What is wished for names the question it is compared with, on the other side.
 */
import type { QuestionGiven } from './question.ts';

export interface PoolQuestion extends QuestionGiven {
  /** Why one would ask it, for the person who chooses. */
  why: string;
}

const named = (...labels: string[]) => labels.map((label) => ({ value: label, label }));

const you = 'About you';
const teachAndLearn = 'Teach and learn';
const together = 'Working together';

const functions = named(
  'Sales',
  'Marketing',
  'Customer success',
  'Finance',
  'People',
  'Product',
  'Design',
  'Research',
  'Engineering',
  'Data',
  'Operations',
  'Legal',
);

export const levelWords = ['I know the basics', 'I do it with help', 'I do it alone', 'Others ask me', 'I have taught it'];
export const importanceWords = ['Nice to have', 'Important', 'The reason I am here'];

export const questionPool: readonly PoolQuestion[] = [
  {
    key: 'seniority',
    title: 'Where do you stand in your career?',
    section: you,
    type: 'single',
    required: true,
    options: named('Trainee', 'Junior', 'Experienced', 'Senior', 'Director', 'Vice president or above'),
    why: 'Lets a rule say whether the mentor stands above, beside or below the mentee.',
  },
  {
    key: 'function',
    title: 'What do you work in now?',
    section: you,
    type: 'single',
    required: true,
    options: functions,
    why: 'What a mentor can speak of from today.',
  },
  {
    key: 'past-functions',
    title: 'What else have you worked in, here or elsewhere?',
    section: you,
    type: 'multiple',
    options: functions,
    why: 'A mentor can also speak of what they did before.',
  },
  {
    key: 'preferred-function',
    title: 'What should your mentor have worked in?',
    hint: 'Leave it open if you are curious about anything.',
    section: teachAndLearn,
    type: 'multiple',
    audience: 'mentee',
    pairedWith: ['function', 'past-functions'],
    why: 'Compared with what mentors work in now and worked in before. It shows the list of what people work in.',
  },
  {
    key: 'can-teach',
    title: 'What can you teach?',
    hint: 'Say how well you know each. Leave out what you would rather not teach.',
    section: teachAndLearn,
    type: 'skills',
    audience: 'mentor',
    required: true,
    weights: levelWords,
    ownSkills: true,
    options: named(
      'Giving feedback',
      'Leading a team',
      'Presenting',
      'Negotiation',
      'Managing time',
      'Working with numbers',
      'Writing',
      'Running projects',
      'Building a network',
      'Handling conflict',
    ),
    pairedWith: ['want-to-learn'],
    why: 'The supply of what mentees look for.',
  },
  {
    key: 'want-to-learn',
    title: 'What do you want to learn?',
    hint: 'Up to five things is plenty. Say how much each matters to you.',
    section: teachAndLearn,
    type: 'skills',
    audience: 'mentee',
    required: true,
    weights: importanceWords,
    ownSkills: true,
    pairedWith: ['can-teach'],
    why: 'Compared with what mentors can teach. It shows the same list.',
  },
  {
    key: 'goals-reached',
    title: 'What have you got behind you?',
    section: teachAndLearn,
    type: 'multiple',
    audience: 'mentor',
    options: named(
      'A change of profession',
      'A move to another department',
      'A first team to lead',
      'Work in another country',
      'A return after a long leave',
      'A talk at a conference',
      'Something built from nothing',
    ),
    pairedWith: ['goals-hoped'],
    why: 'A mentor who has done it can tell how.',
  },
  {
    key: 'goals-hoped',
    title: 'What do you hope to reach?',
    section: teachAndLearn,
    type: 'multiple',
    audience: 'mentee',
    pairedWith: ['goals-reached'],
    why: 'Compared with what mentors have done themselves. It shows the same list.',
  },
  {
    key: 'years',
    title: 'How many years have you worked so far?',
    section: you,
    type: 'number',
    least: 0,
    most: 60,
    why: 'A distance between the two in experience.',
  },
  {
    key: 'years-in-role',
    title: 'How many years have you done what you do now?',
    section: you,
    type: 'number',
    least: 0,
    most: 60,
    why: 'Tells newcomers to a task from old hands.',
  },
  {
    key: 'locations',
    title: 'Where could you meet?',
    section: together,
    type: 'locations',
    why: 'Pairs who can meet in person often want to. The list comes from your directory.',
  },
  {
    key: 'languages',
    title: 'Which languages would you be glad to speak?',
    section: together,
    type: 'languages',
    options: named(
      'English',
      'German',
      'French',
      'Spanish',
      'Portuguese',
      'Italian',
      'Dutch',
      'Danish',
      'Norwegian',
      'Swedish',
      'Polish',
      'Turkish',
      'Ukrainian',
      'Arabic',
      'Hindi',
      'Mandarin',
      'Japanese',
      'Korean',
    ),
    why: 'A pair needs one in common.',
  },
  {
    key: 'pace',
    title: 'How fast do you like to go?',
    section: together,
    type: 'single',
    options: named('Step by step', 'At a steady pace', 'As fast as we can'),
    why: 'People who like the same pace stay together longer.',
  },
  {
    key: 'directness',
    title: 'How should one tell you what could be better?',
    section: together,
    type: 'single',
    options: named('Gently, with time to think', 'Openly and kindly', 'Straight to the point'),
    why: 'The most frequent misunderstanding between two people who mean well.',
  },
  {
    key: 'format',
    title: 'How do you like to work together?',
    section: together,
    type: 'multiple',
    options: named('Talk it through', 'Look at real work', 'Practise and get feedback', 'Walk and talk', 'Write to each other'),
    why: 'What a session will look like.',
  },
  {
    key: 'interests',
    title: 'What do you like to do when you are not working?',
    section: together,
    type: 'multiple',
    options: named('Sport', 'Music', 'Cooking', 'Reading', 'Travel', 'Making things', 'Games', 'Gardening', 'Volunteering', 'Family'),
    why: 'Something in common makes the first meeting easier.',
  },
  {
    key: 'hopes',
    title: 'What would make this program worth your time?',
    section: together,
    type: 'text',
    audience: 'mentee',
    why: 'Read by the people who run the program, in the words of the mentee. Can be compared with what mentors like to pass on.',
  },
  {
    key: 'offers',
    title: 'Which experience would you like to pass on?',
    section: together,
    type: 'text',
    audience: 'mentor',
    why: 'Read by the people who run the program, in the words of the mentor. Can be compared with what mentees hope for.',
  },
];

const byKey = new Map(questionPool.map((one) => [one.key, one]));

export const poolQuestionGiven = (key: string): PoolQuestion | undefined => byKey.get(key);

export const isInPool = (key: string): boolean => byKey.has(key);
