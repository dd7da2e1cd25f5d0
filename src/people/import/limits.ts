/** A directory of half a million people fits. */
export const mostMegabytes = 50;
export const mostBytes = mostMegabytes * 1024 * 1024;

export const tooLarge = `This file is larger than ${mostMegabytes} MB, which is more than a directory needs. Leave out columns that are not needed, or split it by department.`;
