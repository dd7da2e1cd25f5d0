import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { registrationWords } from '../words.ts';

interface RequirementsTableProps {
  requirements: readonly { id: string; name: string; issuer: string; role: 'mentor' | 'mentee'; required: boolean }[];
  change: Offer | undefined;
  drop: Offer | undefined;
}

export function RequirementsTable({ requirements, change, drop }: RequirementsTableProps) {
  const say = useSay();
  return (
    <ListTable
      caption={say(registrationWords, 'requirements.caption')}
      rows={requirements}
      rowKey={(row) => row.id}
      empty={<Empty title={say(registrationWords, 'requirements.none')} text={say(registrationWords, 'requirements.none_text')} />}
      columns={[
        { key: 'name', label: say(registrationWords, 'requirements.columns.name'), cell: (row) => <bdi translate="no">{row.name}</bdi> },
        {
          key: 'role',
          label: say(registrationWords, 'requirements.columns.role'),
          cell: (row) => say(registrationWords, `requirements.role.${row.role}`),
        },
        {
          key: 'strength',
          label: say(registrationWords, 'requirements.columns.strength'),
          cell: (row) => (
            <Status tone={row.required ? 'attention' : 'quiet'}>
              {say(registrationWords, row.required ? 'requirements.required' : 'requirements.asked')}
            </Status>
          ),
        },
        {
          key: 'actions',
          label: say(registrationWords, 'requirements.columns.actions'),
          cell: (row) => (
            <>
              <CommandForm
                offer={change}
                tone="quiet"
                inline
                formKey={`change ${row.id}`}
                submitLabel={say(registrationWords, row.required ? 'requirements.to_asked' : 'requirements.to_required')}
              >
                <HiddenField name="requirement" value={row.id} />
                <HiddenField name="required" value={row.required ? '' : 'on'} />
              </CommandForm>
              <CommandForm offer={drop} tone="quiet" inline formKey={`drop ${row.id}`}>
                <HiddenField name="requirement" value={row.id} />
              </CommandForm>
            </>
          ),
        },
      ]}
    />
  );
}
