import { PersonName } from '../../platform/ui/person.tsx';

/** Who leads a match, under its own name where it has one; nothing among peers. */
export function Lead({ name, mentor }: { name: string | null; mentor: string }) {
  if (!name) return mentor ? <PersonName name={mentor} /> : '–';
  return (
    <>
      <bdi translate="no">{name}</bdi>
      {mentor ? (
        <div>
          <PersonName name={mentor} />
        </div>
      ) : null}
    </>
  );
}
