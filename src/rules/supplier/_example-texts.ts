/** Texts that the examples of the supplier rules share. */

/** A supplier with criticality, category and access; lines given come last, from line 7. */
export const supplier = (
  lines: string,
  { category = 'cloud', criticality = 'high', access = 'pii' }: Record<string, string> = {},
): string =>
  `id: SUP-001\ntitle: Cumulus Hosting\nservice: Cumulus object storage\ncategory: ${category}\ncriticality: ${criticality}\ndata_access: ${access}\n${lines}\n`
