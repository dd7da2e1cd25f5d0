import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import type { ProgramSettings } from '../program-settings.ts';
import type { Structure } from '../structures.ts';
import { GroupFields, RoundFields } from './division-fields.tsx';

interface DivisionFormProps {
  offer: Offer | undefined;
  structure: Structure;
  division: ProgramSettings['division'];
}

/** Sizes where people meet in groups, rounds where they meet only once or twice. */
export function DivisionForm({ offer, structure, division }: DivisionFormProps) {
  const { bounds, sizes, meetings } = structure;
  const { groupLeast, groupMost } = division;
  return (
    <CommandForm offer={offer}>
      {bounds ? (
        <GroupFields bounds={bounds} least={groupLeast ?? sizes.mentees.least} most={groupMost ?? sizes.mentees.most} required />
      ) : null}
      {meetings.most === undefined ? null : <RoundFields division={division} required />}
    </CommandForm>
  );
}
