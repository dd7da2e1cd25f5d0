/**
 * Every sentence a person reads. A stage declares its words once, in English; an organisation may
 * replace any of them. `say(words, 'proposal.title')` is typed by the keys that exist.
 */
import i18next, { type i18n } from 'i18next';

export interface Sentences {
  [key: string]: string | Sentences;
}

export interface Words<S extends Sentences = Sentences> {
  readonly namespace: string;
  readonly sentences: S;
}

type Plural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;

/** The dotted paths of a words object; `_one` and `_other` fold into their stem. */
export type KeyOf<S> = {
  [K in keyof S & string]: S[K] extends string ? Plural<K> : `${K}.${KeyOf<S[K]>}`;
}[keyof S & string];

export type Values = Record<string, string | number>;
export type Say = <S extends Sentences>(words: Words<S>, key: KeyOf<S>, values?: Values) => string;

/** An organisation's own sentences: `'pairing.proposal.title'` to the text. */
export type Replacements = Record<string, string>;

export function defineWords<const S extends Sentences>(namespace: string, sentences: S): Words<S> {
  return { namespace, sentences };
}

/** The language in which every sentence is bracketed, so that one that is hard-coded shows. */
export const pseudoLanguage = 'en-XA';

type Reading = Map<string, Say>;

const plain: Reading = new Map();
const replaced = new WeakMap<Replacements, Reading>();

/**
 * One reading of the words per language is kept, for making one takes longer than most transactions.
 * @param language BCP 47 tag; English fills what a language lacks
 * @param replacements the organisation's own sentences, which win; not changed afterwards
 */
export function sayIn(language: string, replacements: Replacements = {}): Say {
  const readings = Object.keys(replacements).length === 0 ? plain : readingsOf(replacements);
  const kept = readings.get(language);
  if (kept) return kept;
  const made = readingIn(language, replacements);
  readings.set(language, made);
  return made;
}

function readingsOf(replacements: Replacements): Reading {
  const found = replaced.get(replacements) ?? new Map<string, Say>();
  replaced.set(replacements, found);
  return found;
}

function readingIn(language: string, replacements: Replacements): Say {
  const instance = i18next.createInstance() as i18n;
  void instance.init({
    lng: language === pseudoLanguage ? 'en' : language,
    fallbackLng: 'en',
    initAsync: false,
    resources: {},
    interpolation: { escapeValue: false },
  });
  // By the object, not its namespace: a development server replaces words while they are read.
  const known = new WeakMap<Words, Map<string, string>>();
  return (words, key, values) => {
    const plain = known.get(words) ?? new Map<string, string>();
    // Most sentences hold no values and read the same each time.
    const kept = values ? undefined : plain.get(key);
    if (kept !== undefined) return kept;
    if (!known.has(words)) {
      instance.addResourceBundle('en', words.namespace, words.sentences, true, true);
      for (const [path, sentence] of Object.entries(replacements)) {
        if (!path.startsWith(`${words.namespace}.`)) continue;
        instance.addResource('en', words.namespace, path.slice(words.namespace.length + 1), sentence);
      }
      known.set(words, plain);
    }
    const found = instance.t(key as string, { ns: words.namespace, ...values }) as string;
    const sentence = language === pseudoLanguage ? `\u27e6${found}\u27e7` : found;
    if (!values) plain.set(key, sentence);
    return sentence;
  };
}
