/** What a pack may be called. */

/** True for `stage1` and `tender-acme`: small letters, digits and hyphens, at most 40. */
export const packName = (name: string): boolean => /^[a-z][a-z0-9-]{0,39}$/.test(name)
