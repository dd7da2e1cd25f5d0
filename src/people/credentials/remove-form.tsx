import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';

export function RemoveForm({ credential, remove }: { credential: string; remove: Offer | undefined }) {
  return (
    <CommandForm offer={remove} tone="quiet" inline formKey={credential}>
      <HiddenField name="credential" value={credential} />
    </CommandForm>
  );
}
