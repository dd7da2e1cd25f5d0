import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { ChoiceField, RadioField } from '../../platform/ui/fields.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import type { Say } from '../../platform/words/words.ts';
import { peopleWords } from '../words.ts';
import styles from './import.module.css';
import { targets, type DateOrder, type Target } from './targets.ts';

export interface MappedColumn {
  name: string;
  samples: string[];
  sensitive: boolean;
  target: Target;
}

interface MappingFormProps {
  found: { columns: MappedColumn[]; dateOrder: DateOrder | null; asksForDateOrder: boolean; encoding: string; delimiter: string };
  offer: Offer;
  encodings: readonly string[];
}

export function MappingForm({ found, offer, encodings }: MappingFormProps) {
  const say = useSay();
  const options = targets.map((target) => ({ value: target, label: say(peopleWords, `import.targets.${target}`) }));
  return (
    <Section title={say(peopleWords, 'import.map.title')} lead={say(peopleWords, 'import.map.lead')}>
      <CommandForm offer={offer} tone="quiet" submitLabel={say(peopleWords, 'import.map.do')}>
        <div className={styles.columns} translate="no">
          {found.columns.map((column, place) => (
            <ChoiceField
              key={column.name}
              name={`targets.${place}`}
              label={column.name}
              hint={column.sensitive ? say(peopleWords, 'import.map.sensitive') : column.samples.join(', ')}
              required
              defaultValue={column.target}
              options={options}
            />
          ))}
        </div>
        {found.asksForDateOrder ? (
          <RadioField
            name="dateOrder"
            label={say(peopleWords, 'import.map.date_order')}
            required
            inline
            defaultValue={found.dateOrder}
            options={orders(say)}
          />
        ) : null}
        <Reading found={found} encodings={encodings} />
      </CommandForm>
    </Section>
  );
}

function Reading({ found, encodings }: Pick<MappingFormProps, 'found' | 'encodings'>) {
  const say = useSay();
  const named = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const;
  return (
    <details className={styles.reading}>
      <summary>{say(peopleWords, 'import.map.reading')}</summary>
      <p>{say(peopleWords, 'import.map.reading_lead')}</p>
      <div className={styles.columns}>
        <ChoiceField
          name="encoding"
          label={say(peopleWords, 'import.map.encoding')}
          required
          defaultValue={found.encoding}
          options={encodings.map((one) => ({ value: one, label: one }))}
        />
        <ChoiceField
          name="delimiter"
          label={say(peopleWords, 'import.map.delimiter')}
          required
          defaultValue={found.delimiter}
          options={(Object.keys(named) as (keyof typeof named)[]).map((name) => ({
            value: named[name],
            label: say(peopleWords, `import.map.delimiters.${name}`),
          }))}
        />
        {/* Also where the first rows leave nothing open: a later one may. */}
        {found.asksForDateOrder ? null : (
          <ChoiceField
            name="dateOrder"
            label={say(peopleWords, 'import.map.date_order')}
            required={false}
            defaultValue={found.dateOrder}
            empty={say(peopleWords, 'import.map.either_way')}
            options={orders(say)}
          />
        )}
      </div>
    </details>
  );
}

const orders = (say: Say) => [
  { value: 'dayFirst', label: say(peopleWords, 'import.map.day_first') },
  { value: 'monthFirst', label: say(peopleWords, 'import.map.month_first') },
];
