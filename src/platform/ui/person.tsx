/** A person's name, which no machine translates. */
export function PersonName({ name }: { name: string }) {
  return (
    <bdi translate="no" className="notranslate">
      {name}
    </bdi>
  );
}
