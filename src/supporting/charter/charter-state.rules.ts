/** How far a pair is with its charter, from its signatures alone: nothing it wrote is needed to know. */
export interface Signature {
  personId: string;
  version: number;
  signedAt: Date;
}

export interface CharterState {
  state: 'unsigned' | 'half signed' | 'signed';
  /** The version all have signed; it stands until all have signed a later one. */
  version: number | null;
  signedAt: Date | null;
  /** Whose signature is still missing. */
  missing: string[];
}

/** @param members everyone who must sign */
export function charterState(members: readonly string[], signatures: readonly Signature[]): CharterState {
  const versions = [...new Set(signatures.map((one) => one.version))].sort((a, b) => b - a);
  const of = (version: number) => signatures.filter((one) => one.version === version);
  const signedAll = versions.find((version) => members.every((member) => of(version).some((one) => one.personId === member)));
  if (signedAll !== undefined) {
    const signedAt = new Date(Math.max(...of(signedAll).map((one) => one.signedAt.getTime())));
    return { state: 'signed', version: signedAll, signedAt, missing: [] };
  }
  const latest = versions[0] === undefined ? [] : of(versions[0]).map((one) => one.personId);
  const missing = members.filter((member) => !latest.includes(member));
  return { state: latest.length > 0 ? 'half signed' : 'unsigned', version: null, signedAt: null, missing };
}
