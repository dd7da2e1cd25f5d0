import { CheckGroupField } from '../../platform/ui/fields.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { schedulingWords } from '../words.ts';

interface AttendanceFieldProps {
  members: readonly { personId: string; name: string }[];
  /** As it is written down; everybody where nothing is. */
  noted?: readonly { personId: string; name: string; present: boolean }[] | null;
}

/** Who was there, each with a tick; nothing is asked of two people. */
export function AttendanceField({ members, noted }: AttendanceFieldProps) {
  const say = useSay();
  const people = noted && noted.length > 0 ? noted : members.map((one) => ({ ...one, present: true }));
  if (people.length <= 2) return null;
  return (
    <>
      {/* Without it a form in which nobody is ticked would say nothing, which reads as everybody. */}
      <input type="hidden" name="present[]" value="" />
      <CheckGroupField
        name="present"
        label={say(schedulingWords, 'attendance.label')}
        hint={say(schedulingWords, 'attendance.hint')}
        options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        defaultValues={people.filter((one) => one.present).map((one) => one.personId)}
      />
    </>
  );
}
