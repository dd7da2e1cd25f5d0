/** What a kit's choices offer, without the schemas, so that the browser can hold them. */
export const priorities = ['high', 'medium', 'low'] as const;
export const checkInMethods = ['call', 'chat', 'mail', 'in person'] as const;
