/** A filter needs a yes or a no, which free text does not give. */
export const canBeRequired = ({ kind }: { kind: string }): boolean => kind !== 'alike-texts';
