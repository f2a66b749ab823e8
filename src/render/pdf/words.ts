/** The few fixed words that the PDF theme prints around the user's own. */

export const pdfWords = {
  contents: 'Contents',
  draft: 'DRAFT',
  history: 'Revision history',
  missing: 'not recorded',
  of: 'of',
  page: 'Page',
  revision: ['Version', 'Date', 'Author', 'Approver', 'Change'],
  volume: 'Volume',
  continued: 'continued',
  widths: [9, 12, 22, 22, 48],
} as const
