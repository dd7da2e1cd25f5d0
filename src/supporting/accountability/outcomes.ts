/** Why a case opens and how it ends. */
export const caseKinds = ['two missed by the pair', 'two missed by the mentor', 'escalation'] as const;
export const caseOutcomes = ['coached', 'goals adjusted', 're-pair', 'dissolved', 'other'] as const;

/** How missed meetings are counted. */
export const countings = ['in a row', 'in all'] as const;
