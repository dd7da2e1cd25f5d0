import type { Offer } from '../../platform/execute.ts';
import { asLabel } from '../../planning/called.ts';
import { structureOf, type StructureKey } from '../../planning/structures.ts';
import { planningWords } from '../../planning/words.ts';
import type { OutputOf } from '../../platform/command.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Facts } from '../../platform/ui/facts.tsx';
import { HiddenField, NumberField, RadioField } from '../../platform/ui/fields.tsx';
import { Day } from '../../platform/ui/moment.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { SecondTrack } from '../time/second-track.tsx';
import type { showMyPromises } from '../time/show-my-promises.ts';
import { registrationWords } from '../words.ts';
import styles from './answering.module.css';
import type { showMyRegistration } from './show-my-registration.ts';
import { StepProgress } from './step-progress.tsx';
import type { Step } from './steps.rules.ts';

export type MyRegistration = OutputOf<typeof showMyRegistration>;

interface RoleStepProps {
  shown: MyRegistration;
  step: Step;
  promises: OutputOf<typeof showMyPromises> | undefined;
  commit: Offer | undefined;
  decline: Offer | undefined;
}

/** What the program is, and how one takes part. */
export function RoleStep({ shown, step, promises, commit, decline }: RoleStepProps) {
  const say = useSay();
  const { program, declined } = shown;
  return (
    <Page title={<span translate="no">{program.name}</span>} lead={<p translate="no">{program.purpose}</p>}>
      {declined ? (
        <Notice title={say(registrationWords, 'answering.decline.done')}>{say(registrationWords, 'answering.decline.done_lead')}</Notice>
      ) : null}
      <Facts
        items={[
          {
            label: say(registrationWords, 'answering.structure'),
            value: structuresIn(shown).map((key) => <div key={key}>{say(planningWords, `structure_says.${key}`)}</div>),
          },
          ...(program.startsOn && program.endsOn
            ? [
                {
                  label: say(registrationWords, 'answering.from_to'),
                  value: (
                    <>
                      <Day on={program.startsOn} /> – <Day on={program.endsOn} />
                    </>
                  ),
                },
              ]
            : []),
          ...(shown.closesOn ? [{ label: say(registrationWords, 'answering.closes'), value: <Day on={shown.closesOn} /> }] : []),
          ...(program.manager
            ? [{ label: say(registrationWords, 'answering.contact'), value: <PersonName name={program.manager} /> }]
            : []),
        ]}
      />
      <StepProgress step={step} />
      {promises ? <SecondTrack {...promises} /> : null}
      <CommandForm offer={commit}>
        <RoleFields shown={shown} />
      </CommandForm>
      {decline && !decline.refusal ? (
        <div className={styles.aside}>
          <h2>{say(registrationWords, 'answering.decline.title')}</h2>
          <p>{say(registrationWords, 'answering.decline.lead')}</p>
          <CommandForm offer={decline} tone="quiet" />
        </div>
      ) : null}
    </Page>
  );
}

/** Every way in which the program brings people together, once. */
const structuresIn = ({ program, tracks }: MyRegistration): StructureKey[] => {
  const found = tracks.map(({ structure }) => structure as StructureKey);
  return found.length > 0 ? [...new Set(found)] : [program.structure as StructureKey];
};

function RoleFields({ shown }: { shown: MyRegistration }) {
  const say = useSay();
  const { program, tracks, mine } = shown;
  const isMutual = structureOf(program.structure).roles === 'one';
  const several = structuresIn(shown).length > 1;
  return (
    <div className={styles.role}>
      {isMutual ? <Mutual /> : <TwoRoles shown={shown} />}
      {tracks.length > 1 ? (
        <div className={styles.mentees}>
          <RadioField
            name="track"
            label={say(registrationWords, 'answering.role.track', { mentee: program.terminology.mentee.one })}
            defaultValue={mine?.track}
            options={tracks.map((track) => ({
              value: track.id,
              label: track.name,
              hint: [
                ...(several ? [`${say(planningWords, `structure.${track.structure as StructureKey}`)}.`] : []),
                say(registrationWords, 'answering.role.track_hint', { says: track.says, count: track.hoursPerMonth }),
              ].join(' '),
            }))}
          />
        </div>
      ) : null}
    </div>
  );
}

function Mutual() {
  const say = useSay();
  return (
    <>
      <p>{say(registrationWords, 'answering.role.mutual')}</p>
      <HiddenField name="as" value="both" />
    </>
  );
}

/** Mentor, mentee or both, and what a mentor offers. */
function TwoRoles({ shown: { program, tracks, mine, invitedAs } }: { shown: MyRegistration }) {
  const say = useSay();
  const least = Math.min(...tracks.map(({ hoursPerMonth }) => hoursPerMonth));
  const { mentor, mentee } = program.terminology;
  const [only, ...others] = tracks;
  const forWhom = others.length === 0 ? { mentor: only?.forMentors, mentee: only?.forMentees } : {};
  const called = { mentor: asLabel(mentor.one), mentee: asLabel(mentee.one), both: say(registrationWords, 'answering.role.both') };
  const hoursHint = [
    say(registrationWords, 'answering.role.hours_hint', { count: least, mentee: mentee.one, mentees: mentee.other }),
    ...(program.capHours ? [say(registrationWords, 'answering.role.hours_cap', { cap: program.capHours })] : []),
  ].join(' ');
  return (
    <>
      <RadioField
        name="as"
        label={say(registrationWords, 'answering.role.as')}
        hint={program.oneTrackPerCycle ? say(registrationWords, 'answering.role.one_track') : undefined}
        required
        defaultValue={mine?.as ?? invitedAs}
        options={(['mentor', 'mentee', 'both'] as const).map((role) => ({
          value: role,
          label: called[role],
          hint: (role === 'both' ? null : forWhom[role]) ?? say(registrationWords, `answering.role.${role}_hint`),
        }))}
      />
      <div className={styles.mentors}>
        <NumberField
          name="capacity"
          label={say(registrationWords, 'answering.role.capacity', { mentees: mentee.other })}
          min={1}
          max={20}
          step={1}
          defaultValue={mine?.capacity || 1}
        />
        <NumberField
          name="hoursPerMonth"
          label={say(registrationWords, 'answering.role.hours')}
          hint={hoursHint}
          min={0.5}
          max={100}
          step={0.5}
          defaultValue={mine?.hoursPerMonth ?? least}
        />
      </div>
    </>
  );
}
