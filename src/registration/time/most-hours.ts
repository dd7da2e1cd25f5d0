/** The most hours a month that anybody can say. */
export const mostHours = 200;
