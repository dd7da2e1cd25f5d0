/** Where a registrant stands with whoever looks at them. */
export const screeningStates = ['waiting', 'approved', 'declined'] as const;
